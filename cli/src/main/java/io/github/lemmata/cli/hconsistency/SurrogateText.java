package io.github.lemmata.cli.hconsistency;

import io.github.lemmata.cli.Decimals;
import io.github.lemmata.cli.TextTable;
import io.github.lemmata.cli.hconsistency.SurrogateResult.ForExcess;
import io.github.lemmata.cli.hconsistency.SurrogateResult.ForSample;
import io.github.lemmata.simulations.hconsistency.scores.ScoreRisks;
import io.github.lemmata.simulations.hconsistency.scores.ScoredSample;
import io.github.lemmata.theory.hconsistency.RiskGuarantee;
import java.io.PrintWriter;
import java.util.Locale;

/// The result of `lemmata apply surrogate` as a person reads it.
final class SurrogateText {

    private static final String INDENT = "  ";

    private final PrintWriter out;
    private final SurrogateResult result;

    SurrogateText(PrintWriter out, SurrogateResult result) {
        this.out = out;
        this.result = result;
    }

    void print() {
        switch (result) {
            case ForExcess asked -> print(asked);
            case ForSample asked -> print(asked);
        }
    }

    private String lossName() {
        return "%s (τ = %s)".formatted(result.loss().title(), Decimals.near(result.tau()));
    }

    private void print(ForExcess asked) {
        out.printf("%s, %d classes%n", capitalized(lossName()), asked.classes());
        new TextTable()
                .row("surrogate excess risk", "R(h) − R*(H)", Decimals.near(asked.excess()))
                .row("its minimizability gap", "M(H)", Decimals.near(asked.gap()))
                .row(
                        "mean surrogate regret",
                        "t",
                        Decimals.near(asked.transfer().regret()))
                .print(out, INDENT);
        out.println();
        out.printf(
                "Guaranteed: the zero-one excess risk R01(h) − R01*(H) is at most %s.%n",
                Decimals.upperBound(asked.guaranteed()));
        if (asked.transfer().regret() == 0) {
            out.println("A surrogate at its best leaves nothing to gain in the zero-one loss.");
        } else if (asked.transfer().smallest().bound() == 1) {
            out.println("That says nothing: at a regret this large no bound is below 1.");
        }
        bounds(asked.transfer());
        if (asked.zeroOneGap() > 0) {
            out.printf(
                    "  From the smallest, %s is taken off for the gap of the zero-one loss.%n",
                    Decimals.near(asked.zeroOneGap()));
        }
        out.println();
        out.println("The same t, were it the regret in another loss (one hypothesis has another in each):");
        overTau();
        out.println();
        out.println("It holds for every distribution and every h of a symmetric, complete H, such as all functions or");
        out.println(
                "linear scores with free biases, if excess and gap are those of the population. An excess measured");
        out.println("on a sample is an estimate of it.");
    }

    private void print(ForSample asked) {
        ScoredSample sample = asked.sample();
        out.printf(
                "%s: %d examples, %d classes (%s)%n",
                sample.name(), sample.size(), sample.classes().size(), String.join(", ", sample.classes()));
        out.println(capitalized(lossName()));
        out.println();
        empirical(sample);
        if (sample.conditional()) {
            out.println();
            conditional(asked.risks(asked.tau()));
        }
        bounds(asked.transfer());
        out.println();
        out.println("The same in other losses:");
        overTau();
        out.println();
        remarks(sample);
    }

    private void empirical(ScoredSample sample) {
        ScoreRisks risks = ScoreRisks.empirical(sample, result.tau());
        out.println("Measured on these examples, by their labels");
        new TextTable()
                .row(
                        "zero-one risk",
                        Decimals.near(risks.zeroOne()),
                        "%d of %d wrong".formatted(Math.round(risks.zeroOne() * sample.size()), sample.size()))
                .row("surrogate risk", Decimals.near(risks.surrogate()), infinite(risks))
                .print(out, INDENT);
        long tied = sample.rows().stream().filter(ScoredSample.Row::isTied).count();
        if (tied > 0) {
            out.printf(
                    "  %d %s a tie for the largest score: the last of the tied classes counts as predicted.%n",
                    tied, tied == 1 ? "row has" : "rows have");
        }
        if (!sample.conditional()) {
            out.println("  Taking every label for certain, the least possible risks are 0 and these are the regrets.");
        }
    }

    private static String infinite(ScoreRisks risks) {
        return risks.infiniteAt().isPresent()
                ? "line %d gives probability 0 to what may happen"
                        .formatted(risks.infiniteAt().getAsLong())
                : "";
    }

    private void conditional(ScoreRisks risks) {
        out.println("Measured on these examples, by their conditional probabilities");
        new TextTable()
                .row("", "risk", "least possible", "regret", "")
                .row(
                        "zero-one",
                        Decimals.near(risks.zeroOne()),
                        Decimals.near(risks.leastZeroOne()),
                        Decimals.near(risks.zeroOneRegret()),
                        "")
                .row(
                        "surrogate",
                        Decimals.near(risks.surrogate()),
                        Decimals.near(risks.leastSurrogate()),
                        Decimals.near(risks.surrogateRegret()),
                        infinite(risks))
                .print(out, INDENT);
        out.printf(
                "  Of the surrogate regret, %s is the price of the predictions themselves (constrained-minimum): no%n"
                        + "  other scores that predict the same classes have less.%n",
                Decimals.near(risks.forcedRegret()));
    }

    private void bounds(Transfer transfer) {
        out.println();
        out.printf("Mean zero-one regret at a mean surrogate regret of %s%n", Decimals.near(transfer.regret()));
        TextTable table = new TextTable().row("bound", "at most", "claim", "");
        for (RiskGuarantee guarantee : transfer.guarantees()) {
            table.row(
                    Transfer.name(guarantee.route()),
                    Decimals.upperBound(guarantee.bound()),
                    guarantee.route().claim(),
                    guarantee.best() ? "best possible" : "");
        }
        result.observed().ifPresent(value -> table.row("measured", Decimals.near(value), "", ""));
        table.print(out, INDENT);
    }

    private void overTau() {
        boolean measured = result.observed().isPresent();
        TextTable table = measured
                ? new TextTable().row("τ", "surrogate regret", "published", "smallest", "by")
                : new TextTable().row("τ", "published", "smallest", "by");
        for (Transfer transfer : result.overTau()) {
            String tau = Decimals.near(transfer.tau());
            String published = Decimals.upperBound(transfer.published());
            RiskGuarantee smallest = transfer.smallest();
            String bound = Decimals.upperBound(smallest.bound());
            String route = Transfer.name(smallest.route());
            if (measured) {
                table.row(tau, Decimals.near(transfer.regret()), published, bound, route);
            } else {
                table.row(tau, published, bound, route);
            }
        }
        table.print(out, INDENT);
    }

    private void remarks(ScoredSample sample) {
        out.println("What is proved, and what is described. These examples are a distribution of their own, and the");
        out.println("bounds are theorems about it: measured ≤ at most. About the population that they come from all");
        out.println(
                "numbers are estimates, good ones if the examples are fresh (not those of the training). There the");
        if (sample.conditional()) {
            out.println(
                    "bounds hold for its mean regrets, R(h) − R*(H) + M(H), of which the one above is the estimate.");
        } else {
            out.println(
                    "bounds hold for the regret R(h) − R*(H) + M(H), which labels alone do not tell: it is at most");
            out.println("the risk R(h), which is what is used here. With noise in the labels that is far too much;");
            out.println("--conditional names columns with probabilities of the labels, if there are any.");
        }
    }

    private static String capitalized(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
