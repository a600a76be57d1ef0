/// What it looks like: figures in the style of a paper, each with its numbers beside it.
///
/// A [Figure][io.github.lemmata.plots.Figure] computes its numbers once, apart from their drawing; the
/// [register][io.github.lemmata.plots.Figures] finds it by its id, and the
/// [writer][io.github.lemmata.plots.FigureWriter] writes it as PNG, SVG and PDF with its numbers as CSV. How a figure
/// is
/// drawn is said in the few words of [io.github.lemmata.plots.paper]. Each paper family has a package of its own
/// below.
package io.github.lemmata.plots;
