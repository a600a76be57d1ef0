package io.github.lemmata.verify.report;

import io.github.lemmata.plots.Figure;
import io.github.lemmata.verify.ClaimId;
import io.github.lemmata.verify.Run;
import java.util.Collection;
import java.util.List;

/// All that a report tells, before it is put into a form.
///
/// @param run what was found
/// @param figures the figures that come with it, in the order of the page
/// @param machine where and when the run ended
record Report(Run run, List<ReportFigure> figures, Machine machine) {

    Report {
        figures = List.copyOf(figures);
    }

    /// The report of a run, with those of the figures that show a judged claim.
    static Report of(Run run, Collection<Figure> figures, Machine machine) {
        var judged = run.judgements().stream()
                .map(judgement -> judgement.claim().id().toString())
                .toList();
        var showing = figures.stream()
                .map(figure -> new ReportFigure(
                        figure.id(),
                        figure.title(),
                        figure.caption(),
                        judged.stream().filter(figure.claims()::contains).toList()))
                .filter(figure -> !figure.claims().isEmpty())
                .toList();
        return new Report(run, showing, machine);
    }

    /// True if the figure is one of the report's.
    boolean shows(Figure figure) {
        return figures.stream().anyMatch(chosen -> chosen.id().equals(figure.id()));
    }

    /// The figures that show a claim.
    List<ReportFigure> figuresOf(ClaimId claim) {
        return figures.stream()
                .filter(figure -> figure.claims().contains(claim.toString()))
                .toList();
    }
}
