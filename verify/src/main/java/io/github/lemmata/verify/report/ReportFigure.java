package io.github.lemmata.verify.report;

import java.util.List;

/// A figure of a report: what it is called and which claims it shows.
///
/// @param id its name, from which those of its files follow
/// @param title what it shows, in a few words
/// @param caption what a reader should see in it
/// @param claims the ids of the judged claims that it shows
record ReportFigure(String id, String title, String caption, List<String> claims) {

    ReportFigure {
        claims = List.copyOf(claims);
    }

    /// The drawing, relative to the report's folder.
    String drawing() {
        return "figures/" + id + ".svg";
    }

    /// The numbers that are drawn, relative to the report's folder.
    String data() {
        return "figures/" + id + ".csv";
    }
}
