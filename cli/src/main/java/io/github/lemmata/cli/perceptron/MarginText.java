package io.github.lemmata.cli.perceptron;

import io.github.lemmata.cli.TextTable;
import io.github.lemmata.simulations.perceptron.margin.FarkasProof;
import io.github.lemmata.simulations.perceptron.margin.MaximalMargin;
import io.github.lemmata.simulations.perceptron.margin.SampleWeight;
import io.github.lemmata.simulations.perceptron.margin.Separability;
import io.github.lemmata.simulations.perceptron.margin.SeparatingHyperplane;
import io.github.lemmata.simulations.perceptron.margin.SeparationTime;
import io.github.lemmata.simulations.perceptron.margin.SeparationTimes;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;

/// The result of `lemmata apply margin` as a person reads it.
final class MarginText {

    private static final int MOST_WEIGHTS = 24;
    private static final String INDENT = "  ";
    /// Beyond this $\gamma R^2$, a rounding error of a score is no longer small (spec section 7).
    private static final double DELICATE = 1e12;

    private final PrintWriter out;
    private final MarginResult result;

    MarginText(PrintWriter out, MarginResult result) {
        this.out = out;
        this.result = result;
    }

    void print() {
        head();
        switch (result.analysis().separability()) {
            case Separability.Separable(SeparatingHyperplane plane) -> separable(plane);
            case Separability.NotSeparable(FarkasProof proof) -> notSeparable(proof);
            case Separability.Undecided(String reason) ->
                out.println("Undecided whether the classes are separable: " + reason + ".");
        }
        result.times().ifPresent(this::iterations);
    }

    private void head() {
        var task = result.task();
        int features = task.data().dimension();
        out.printf(
                "%s: %d samples, %d of class %s (y = +1) and %d of class %s (y = -1)%n",
                task.data().name(),
                task.count(1) + task.count(-1),
                task.count(1),
                task.positive(),
                task.count(-1),
                task.negative());
        out.printf(
                "z = y %s, where a has %d %s%n%n",
                result.bias().signum() == 0 ? "a" : "(a, " + result.bias().toPlainString() + ")",
                features,
                features == 1 ? "feature" : "features");
    }

    private void separable(SeparatingHyperplane plane) {
        out.println("Separable: y (w·a + c) > 0 for every sample, verified in exact arithmetic, with");
        var table = new TextTable();
        List<String> features = result.task().data().featureNames();
        for (int j = 0; j < Math.min(features.size(), MOST_WEIGHTS); j++) {
            table.row("w", features.get(j), aligned(plane.normal().get(j)));
        }
        if (features.size() > MOST_WEIGHTS) {
            table.row("w", "...", " and %d more".formatted(features.size() - MOST_WEIGHTS));
        }
        table.row("c", "", aligned(result.intercept(plane)));
        table.print(out, INDENT);
        out.println();
        margin(result.analysis().margin().orElseThrow());
        if (result.times().isEmpty()) {
            out.println("No learner was run: R² or μ² is out of the range in which doubles can follow one.");
        }
    }

    private static String aligned(BigDecimal number) {
        return (number.signum() < 0 ? "" : " ") + number.stripTrailingZeros();
    }

    private void margin(MaximalMargin margin) {
        BigFraction squaredRadius = result.analysis().squaredRadius();
        BigFraction kappa = result.analysis().kappaAtMost().orElseThrow();
        var table = new TextTable();
        switch (margin) {
            case MaximalMargin.Exact exact -> {
                out.println("Margin, known exactly");
                table.row("μ", Numbers.decimal(Numbers.root(exact.squared())), Numbers.equation("μ²", exact.squared()));
                table.row("R", Numbers.decimal(Numbers.root(squaredRadius)), Numbers.equation("R²", squaredRadius));
                table.row("κ", Numbers.decimal(Numbers.rounded(kappa)), Numbers.equation("R²/μ²", kappa));
            }
            case MaximalMargin.Bracket bracket -> {
                out.println("Margin, between certified bounds");
                table.row("μ", "≥ " + bracket.lower(), "≤ " + bracket.upper());
                table.row("R", Numbers.decimal(Numbers.root(squaredRadius)), Numbers.equation("R²", squaredRadius));
                table.row("κ", "≤ " + Numbers.decimal(Numbers.rounded(kappa)), "R²/μ²");
            }
        }
        table.print(out, INDENT);
        out.println(INDENT + "held by " + support(margin.support()));
        out.println();
    }

    private String support(List<SampleWeight> support) {
        String samples = support.stream()
                .limit(MOST_WEIGHTS)
                .map(weight -> result.analysis().samples().line(weight.row()) + " (" + result.label(weight.row()) + ")")
                .collect(Collectors.joining(", "));
        return (support.size() == 1 ? "line " : "lines ")
                + samples
                + (support.size() > MOST_WEIGHTS ? ", ... %d in all".formatted(support.size()) : "");
    }

    private void notSeparable(FarkasProof proof) {
        out.println("Not separable: these weights are positive, sum to 1, and combine the z to exactly 0, so that");
        out.println("no hyperplane has all samples on their sides, verified in exact arithmetic.");
        var table = new TextTable();
        for (SampleWeight weight : proof.weights().stream().limit(MOST_WEIGHTS).toList()) {
            table.row(
                    "line " + result.analysis().samples().line(weight.row()),
                    result.label(weight.row()),
                    Numbers.shortest(weight.value()));
        }
        if (proof.weights().size() > MOST_WEIGHTS) {
            table.row("...", "", "and %d more".formatted(proof.weights().size() - MOST_WEIGHTS));
        }
        table.print(out, INDENT);
        out.println();
        out.println("There is no margin, no bound on the iterations, and no learner ever separates the classes.");
    }

    private void iterations(SeparationTimes times) {
        out.println("Iterations until every sample is on its side, and the most that theory allows");
        List<String> counts = rightAligned("iterations", times, time -> count(time, times.cap()));
        List<String> bounds = rightAligned("at most", times, time -> Numbers.whole(time.bound()));
        var table = new TextTable().row("learner", "step size", counts.getFirst(), bounds.getFirst(), "arithmetic");
        for (int k = 0; k < times.times().size(); k++) {
            SeparationTime time = times.times().get(k);
            String step =
                    time.stepSize().isPresent() ? Numbers.rough(time.stepSize().getAsDouble()) : "";
            String arithmetic = time.exact() ? "exact" : "doubles";
            table.row(time.learner().title(), step, counts.get(k + 1), bounds.get(k + 1), arithmetic);
        }
        table.print(out, INDENT);
        remarks(times);
    }

    private static String count(SeparationTime time, long cap) {
        return time.iterations().isPresent()
                ? Numbers.whole(time.iterations().getAsLong())
                : "more than " + Numbers.whole(cap);
    }

    private static List<String> rightAligned(
            String heading, SeparationTimes times, Function<SeparationTime, String> cell) {
        List<String> cells = Stream.concat(
                        Stream.of(heading), times.times().stream().map(cell))
                .toList();
        int width = cells.stream().mapToInt(String::length).max().orElse(0);
        return cells.stream()
                .map(text -> " ".repeat(width - text.length()) + text)
                .toList();
    }

    private void remarks(SeparationTimes times) {
        if (times.times().stream().anyMatch(time -> time.iterations().isEmpty())) {
            out.println("  A run is given up after %s iterations; --max-iterations says otherwise."
                    .formatted(Numbers.whole(times.cap())));
        }
        double largest = DELICATE / result.analysis().squaredRadius().doubleValue();
        if (times.times().stream().anyMatch(time -> time.stepSize().orElse(0) > largest)) {
            out.println("  At step sizes above %s, where γR² passes 10¹², rounding may decide a count."
                    .formatted(Numbers.rough(largest)));
        }
    }
}
