package io.github.lemmata.cli.ggtd;

import io.github.lemmata.cli.Decimals;
import io.github.lemmata.cli.TextTable;
import io.github.lemmata.simulations.ggtd.tails.FittedLaw;
import io.github.lemmata.simulations.ggtd.tails.GroupContrast;
import io.github.lemmata.simulations.ggtd.tails.Moments;
import io.github.lemmata.simulations.ggtd.tails.NormalityTest;
import io.github.lemmata.simulations.ggtd.tails.ShapeFit;
import io.github.lemmata.simulations.ggtd.tails.TailAnalysis;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/// The result of `lemmata apply tails` as a person reads it.
final class TailsText {

    private static final String INDENT = "  ";
    private static final int DIGITS = 4;
    private static final int WIDTH = 110;
    private static final int MOST_GROUPS = 12;
    private static final double SMALL_P = 1e-3;
    private static final double SMALLEST_P = 1e-300;

    /// The Kolmogorov-Smirnov distance times $\sqrt n$ that 5 % of samples exceed.
    private static final double USUAL_DISTANCE = 1.3581;

    private final PrintWriter out;
    private final TailsResult result;
    private final TailAnalysis analysis;

    TailsText(PrintWriter out, TailsResult result) {
        this.out = out;
        this.result = result;
        analysis = result.analysis();
    }

    void print() {
        moments();
        laws();
        shape(analysis.shape());
        tests();
        result.groups().ifPresent(this::groups);
        advice();
        out.println();
        paragraph("Intervals, criteria and p-values take the values for independent draws of one law. TD errors along a"
                + " trajectory are neither quite: read them as measures of size.");
    }

    private void moments() {
        Moments moments = analysis.moments();
        out.printf("%s, column %s: %d values%n", result.file(), result.column(), moments.size());
        double error = moments.deviation() / Math.sqrt(moments.size());
        new TextTable()
                .row("mean", near(moments.mean()), "standard error " + near(error))
                .row("deviation", near(moments.deviation()), "")
                .row("skewness", near(moments.skewness()), "0 for a symmetric law")
                .row("kurtosis", near(moments.kurtosis()), "3 for a Gaussian")
                .print(out, INDENT);
    }

    private void laws() {
        out.println();
        out.println("Laws fitted by maximum likelihood, the best first");
        double leastAic = analysis.laws().getFirst().aic();
        double leastBic =
                analysis.laws().stream().mapToDouble(FittedLaw::bic).min().orElseThrow();
        TextTable table = new TextTable()
                .row("law", "location", "scale", "shape", "log-likelihood", "ΔAIC", "ΔBIC", "KS distance", "kurtosis");
        for (FittedLaw law : analysis.laws()) {
            table.row(
                    law.law().title(),
                    near(law.location()),
                    near(law.scale()),
                    law.shape().isPresent() ? near(law.shape().getAsDouble()) : "",
                    Decimals.near(law.logLikelihood()),
                    near(law.aic() - leastAic),
                    near(law.bic() - leastBic),
                    near(law.distance(analysis.sorted())),
                    near(law.kurtosis()));
        }
        table.print(out, INDENT);
        double distance = analysis.laws().getFirst().distance(analysis.sorted());
        double usual = USUAL_DISTANCE / Math.sqrt(analysis.sorted().length);
        if (distance > usual) {
            paragraph("Even the best of them does not fit: its KS distance is above %s, which 5 %% of samples of a law"
                            .formatted(near(usual))
                    + " exceed when nothing is fitted, and fewer when it is.");
        }
    }

    private void shape(ShapeFit shape) {
        out.println();
        out.printf(
                "Shape of the generalized Gaussian: %s, 95 %% interval %s (profile likelihood)%n",
                near(shape.shape()), interval(shape));
        double reach = NormalityTest.TWO_SIDED * shape.standardError();
        new TextTable()
                .row("standard error", near(shape.standardError()), "from the Fisher information")
                .row(
                        "interval by it",
                        "%s to %s".formatted(near(shape.shape() - reach), near(shape.shape() + reach)),
                        shape.regular()
                                ? "agrees with the likelihood's"
                                : "too far from the likelihood's to be relied on")
                .row(
                        "kurtosis of this shape",
                        near(shape.law().kurtosis()),
                        "sample " + near(analysis.moments().kurtosis()))
                .row("shape by the kurtosis alone", near(shape.byKurtosis()), "")
                .row("shape by the mean size alone", near(shape.byMallat()), "")
                .print(out, INDENT);
        if (shape.aboutMean()) {
            paragraph("It is the shape about the mean: the likelihood has no bound where the location is a value that"
                    + " occurs often, as in these data.");
        }
        if (shape.atEnd()) {
            paragraph("The likelihood still grows at the end of the range of shapes, %s: there is no best one."
                    .formatted(near(shape.shape())));
        }
    }

    private void tests() {
        out.println();
        out.println("Is it Gaussian?");
        TextTable table = new TextTable().row("test", "statistic", "law under it", "p-value");
        for (NormalityTest test : analysis.tests()) {
            table.row(
                    test.name(),
                    near(test.statistic()),
                    "chi-squared, %d degree%s of freedom".formatted(test.freedom(), test.freedom() == 1 ? "" : "s"),
                    probability(test.pValue()));
        }
        table.print(out, INDENT);
    }

    private void groups(GroupContrast contrast) {
        out.println();
        String alone = contrast.leftOut() == 0
                ? ""
                : " of two values or more, and %d of a single one, left out".formatted(contrast.leftOut());
        out.printf("%d groups%s%n", contrast.groups().size(), alone);
        new TextTable()
                .row("kurtosis of all errors about their groups' means", near(contrast.pooledKurtosis()))
                .row("the same, were each group Gaussian", near(contrast.gaussianKurtosis()))
                .row("kurtosis within a group, mean", near(contrast.meanKurtosis()))
                .row("groups that the weights 1/v are worth", near(contrast.effective()))
                .row("least ξ to be worth %d".formatted(contrast.required()), near(contrast.regulariser()))
                .print(out, INDENT);
        out.println();
        TextTable table = new TextTable().row("group", "values", "mean", "variance v", "kurtosis", "weight");
        List<GroupContrast.Group> shown =
                contrast.groups().stream().limit(MOST_GROUPS).toList();
        for (GroupContrast.Group group : shown) {
            Moments moments = group.moments();
            table.row(
                    group.name(),
                    Integer.toString(moments.size()),
                    near(moments.mean()),
                    near(moments.variance()),
                    near(moments.kurtosis()),
                    near(group.weight()));
        }
        table.print(out, INDENT);
        int left = contrast.groups().size() - shown.size();
        if (left > 0) {
            out.printf("  and %d more: --json and --out have them all%n", left);
        }
    }

    private void advice() {
        out.println();
        out.println("What to weight by");
        for (Advice advice : Advice.on(result)) {
            paragraph("- " + advice.advice() + " " + advice.reason() + " (" + String.join(", ", advice.claims()) + ")");
        }
    }

    /// A text in lines of a readable length, indented.
    private void paragraph(String text) {
        StringBuilder line = new StringBuilder(INDENT);
        for (String word : text.split(" ")) {
            if (line.length() + word.length() > WIDTH) {
                out.println(line.toString().stripTrailing());
                line.setLength(0);
                line.append(INDENT).append(text.startsWith("- ") ? INDENT : "");
            }
            line.append(word).append(' ');
        }
        out.println(line.toString().stripTrailing());
    }

    /// The shape's interval in words.
    static String interval(ShapeFit shape) {
        String low = shape.lower() == 0 ? "0" : near(shape.lower());
        return Double.isInfinite(shape.upper()) ? "from " + low + " on" : low + " to " + near(shape.upper());
    }

    private static String probability(double p) {
        if (p < SMALLEST_P) {
            return "below 1e-300";
        }
        return p < SMALL_P ? String.format(Locale.ROOT, "%.1e", p) : Decimals.near(p, 3);
    }

    private static String near(double value) {
        return Decimals.near(value, DIGITS);
    }
}
