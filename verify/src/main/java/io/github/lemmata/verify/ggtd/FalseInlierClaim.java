package io.github.lemmata.verify.ggtd;

import static io.github.lemmata.theory.ggtd.GgtdPapers.DERIVED;
import static io.github.lemmata.verify.Claim.claim;
import static io.github.lemmata.verify.sequential.Assumption.boundedIn;
import static io.github.lemmata.verify.sequential.Tolerance.within;

import io.github.lemmata.datasets.ggtd.LineAutoencoderWorld;
import io.github.lemmata.simulations.ggtd.MeanShift;
import io.github.lemmata.simulations.ggtd.MeanShiftAreas;
import io.github.lemmata.verify.Check;
import io.github.lemmata.verify.Claim;
import io.github.lemmata.verify.sequential.Checkpoints;
import io.github.lemmata.verify.sequential.MeanTest;
import java.util.Locale;

/// Mean shift finds outliers that an autoencoder reconstructs (38).
final class FalseInlierClaim {

    private FalseInlierClaim() {}

    /// The mean areas under the curve that are stated.
    ///
    /// @param squaredError of the squared reconstruction error
    /// @param shifted a lower bound, of the score after mean shift
    record Areas(double squaredError, double shifted) {}

    static Claim<Areas> falseInlier() {
        return claim("ggtd.mss-false-inlier")
                .says(
                        "Outliers on the line that an autoencoder reconstructs are as well reconstructed as inliers; after mean shift their distance from the reconstruction gives them away.")
                .formula("""
                        \\mathbb E\\,\\mathrm{AUC}(\\|x-AE(x)\\|^2)=\\tfrac12,\\qquad
                        \\mathbb E\\,\\mathrm{AUC}(\\|y^{(3)}-AE(x)\\|^2)\\ge0.95,\\qquad AE(x)=(x_1,0)""")
                .assuming(
                        "300 inliers (t, 0) + ε with |t| < 1 and 10 outliers with 1.6 < |t| < 3, ε ~ N(0, 0.05² I); k = 30, three shifts, both variants")
                .source(DERIVED.at("spec claim 38; on Tan et al. 2023"))
                .proof("""
                        $\\|x-AE(x)\\|^2=\\epsilon_2^2$ has one law for both classes, so an outlier scores above an inlier with probability
                        $\\frac12$. That the shifted score separates is measured.""")
                .theory(new Areas(0.5, 0.95))
                .checkedBy(
                        squaredErrorIsBlind(),
                        shiftTells(MeanShift.Variant.FIXED),
                        shiftTells(MeanShift.Variant.BLURRING))
                .twin("mean area of the squared error ≥ 0.9", new Areas(0.9, 0.95))
                .build();
    }

    private static Check<Areas> squaredErrorIsBlind() {
        return MeanTest.equal(
                "area of the squared error",
                Areas::squaredError,
                within(0.02),
                boundedIn(0, 1),
                (_, stream) -> MeanShiftAreas.ofSquaredError(LineAutoencoderWorld.DEFAULT, stream.generator()));
    }

    private static Check<Areas> shiftTells(MeanShift.Variant variant) {
        var shift = new MeanShift(30, 3, variant);
        return MeanTest.atLeast(
                        "area after mean shift, " + variant.name().toLowerCase(Locale.ROOT),
                        Areas::shifted,
                        within(0.1),
                        boundedIn(0, 1),
                        (_, stream) -> MeanShiftAreas.draw(LineAutoencoderWorld.DEFAULT, shift, stream.generator())
                                .shifted())
                .upTo(500, 1000, 10_000)
                .lookedAt(Checkpoints.EVERY_REPLICATE);
    }
}
