/// What a run found, for readers: a folder with a page and data, and a table on the terminal.
///
/// [io.github.lemmata.verify.report.ReportWriter] writes the folder: `report.json` (its schema is the resource
/// `report.schema.json` of this package), `index.html` and what the page shows.
/// [io.github.lemmata.verify.report.ClaimsTable] makes the lines that `mvn verify` and `lemmata verify` print.
package io.github.lemmata.verify.report;
