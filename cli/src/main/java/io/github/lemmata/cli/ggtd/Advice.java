package io.github.lemmata.cli.ggtd;

import io.github.lemmata.cli.Decimals;
import io.github.lemmata.simulations.ggtd.tails.GroupContrast;
import io.github.lemmata.simulations.ggtd.tails.Moments;
import io.github.lemmata.simulations.ggtd.tails.ShapeFit;
import io.github.lemmata.simulations.ggtd.tails.TailAnalysis;
import java.util.ArrayList;
import java.util.List;

/// A piece of advice on weights, its reason in figures, and the claims that it follows from.
///
/// @param advice what to do
/// @param reason why
/// @param claims ids of claims
record Advice(String advice, String reason, List<String> claims) {

    /// Up to this shape the kurtosis of five values lessens the error of their variance (claim 23c).
    private static final double KURTOSIS_HELPS = 1.2;

    /// Of so many values or fewer inverse-variance weights collapse, however large the batch (claim 25).
    private static final int FEW = 5;

    private static final int DIGITS = 4;

    /// Standard errors of a skewness that are taken for an asymmetry.
    private static final double NOTABLE = 3;

    Advice {
        claims = List.copyOf(claims);
    }

    /// Everything that the family's claims advise on these errors.
    static List<Advice> on(TailsResult result) {
        TailAnalysis analysis = result.analysis();
        List<Advice> all = new ArrayList<>();
        all.add(inverseVariance(analysis));
        all.add(result.groups().map(Advice::batchOf).orElseGet(Advice::batch));
        all.add(kurtosis(analysis.shape()));
        all.add(together(analysis));
        all.add(result.groups().map(Advice::groups).orElseGet(Advice::ungrouped));
        Moments moments = analysis.moments();
        if (Math.abs(moments.skewness()) > NOTABLE * Math.sqrt(6.0 / moments.size())) {
            all.add(skewed(moments));
        }
        return List.copyOf(all);
    }

    private static Advice inverseVariance(TailAnalysis analysis) {
        double variance = analysis.moments().variance();
        return new Advice(
                "Weight by the inverse variance, not by the shape.",
                "A weighted mean has the least variance at weights 1/σ², here %s. The shape, here %s, is no stand-in:"
                                .formatted(
                                        near(1 / variance),
                                        near(analysis.shape().shape()))
                        + " at scale 1 shape times variance is 2, 1 and 1.12 for the shapes 1, 2 and 3.",
                List.of("ggtd.inverse-variance-optimal", "ggtd.risk-averse-weight"));
    }

    private static Advice batch() {
        return new Advice(
                "Regularise the weights of variances that come from few values.",
                "Estimates of one and the same variance from %d Gaussian values or fewer give weights of which a"
                                .formatted(FEW)
                        + " large batch is worth next to nothing; the least ξ in 1/(v + ξ) that keeps a minimum"
                        + " effective batch size is unique and found by bisection.",
                List.of("ggtd.ebs-collapse", "ggtd.ebs-monotone"));
    }

    private static Advice batchOf(GroupContrast contrast) {
        int groups = contrast.groups().size();
        String worth = "The weights 1/v of the %d groups are worth %s equal ones"
                .formatted(groups, near(contrast.effective()));
        String kept = contrast.regulariser() == 0
                ? ", which is no less than the %d asked for: ξ = 0.".formatted(contrast.required())
                : "; the least ξ that makes them worth %d is %s."
                        .formatted(contrast.required(), near(contrast.regulariser()));
        String few = contrast.smallest() <= FEW
                ? " The smallest group has %d values: an estimate from %d or fewer collapses the weights by its noise alone."
                        .formatted(contrast.smallest(), FEW)
                : "";
        return new Advice(
                contrast.regulariser() == 0
                        ? "Weight the groups by 1/v as they are."
                        : "Weight the groups by 1/(v + ξ) with ξ = %s.".formatted(near(contrast.regulariser())),
                worth + kept + few,
                List.of("ggtd.ebs-monotone", "ggtd.ebs-collapse"));
    }

    private static Advice kurtosis(ShapeFit shape) {
        String interval = "the shape's interval, %s, ".formatted(TailsText.interval(shape));
        String fact = "From five values a variance corrected by their own kurtosis is nearer to the truth up to shape"
                + " %s, and farther from it beyond; ".formatted(KURTOSIS_HELPS);
        String advice;
        String reason;
        if (shape.upper() < KURTOSIS_HELPS) {
            advice = "Variances of small ensembles may be corrected by their own kurtosis.";
            reason = fact + interval + "lies below.";
        } else if (shape.lower() > KURTOSIS_HELPS) {
            advice = "Leave the sample kurtosis out of variances of small ensembles.";
            reason = fact + interval + "lies above.";
        } else {
            advice = "Whether to correct variances of small ensembles by their own kurtosis stays open.";
            reason = fact + interval + "holds both.";
        }
        return new Advice(advice, reason, List.of("ggtd.plugin-kurtosis", "ggtd.mbbe"));
    }

    private static Advice together(TailAnalysis analysis) {
        return new Advice(
                "Fit scale and shape together.",
                "With the scale held at 1, as by a network with a shape head alone, these same errors would be given the"
                        + " shape %s instead of %s: what is scale is taken for shape."
                                .formatted(
                                        near(analysis.shape().atUnitScale()),
                                        near(analysis.shape().shape())),
                List.of("ggtd.alpha-one-confounds"));
    }

    private static Advice ungrouped() {
        return new Advice(
                "Do not read the pooled kurtosis as that of one state.",
                "Gaussian errors whose variance differs between states have a pooled kurtosis above 3 as well. If the"
                        + " file says which error belongs to which state, --group COLUMN tells the two apart.",
                List.of("ggtd.pooled-kurtosis"));
    }

    private static Advice groups(GroupContrast contrast) {
        String figures =
                "Within their groups the errors have a pooled kurtosis of %s; Gaussian groups of the same variances"
                                .formatted(near(contrast.pooledKurtosis()))
                        + " would have %s, and the groups' own kurtosis is %s on average."
                                .formatted(near(contrast.gaussianKurtosis()), near(contrast.meanKurtosis()));
        String advice;
        if (contrast.pooledKurtosis() <= contrast.gaussianKurtosis()) {
            advice =
                    "The heavy tails are a mixture of variances: a Gaussian with a variance for each group has them too.";
        } else {
            advice = "Model the tails within groups as well: variances that differ do not explain them all.";
        }
        return new Advice(advice, figures, List.of("ggtd.pooled-kurtosis"));
    }

    private static Advice skewed(Moments moments) {
        return new Advice(
                "Expect a bias of losses |δ|^β with β other than 2.",
                "The skewness, %s, is %s standard errors from 0, and such losses have the true values as fixed point where"
                                .formatted(
                                        near(moments.skewness()),
                                        near(Math.abs(moments.skewness()) / Math.sqrt(6.0 / moments.size())))
                        + " the errors of each state are symmetric, and elsewhere in general not.",
                List.of("ggtd.biased-fixed-point", "ggtd.grid-lp-bias"));
    }

    private static String near(double value) {
        return Decimals.near(value, DIGITS);
    }
}
