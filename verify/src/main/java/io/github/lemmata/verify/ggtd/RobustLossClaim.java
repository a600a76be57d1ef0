package io.github.lemmata.verify.ggtd;

import static io.github.lemmata.theory.ggtd.GgtdPapers.DAO_2025;
import static io.github.lemmata.theory.ggtd.RobustLoss.CAUCHY;
import static io.github.lemmata.theory.ggtd.RobustLoss.GEMAN_MCCLURE;
import static io.github.lemmata.theory.ggtd.RobustLoss.PSEUDO_HUBER;
import static io.github.lemmata.verify.formula.Formulas.number;
import static io.github.lemmata.verify.formula.Formulas.ratio;
import static io.github.lemmata.verify.formula.Formulas.variable;

import io.github.lemmata.theory.ggtd.ConsistencySchedules;
import io.github.lemmata.theory.ggtd.RobustLoss;
import io.github.lemmata.verify.Check;
import io.github.lemmata.verify.Claim;
import io.github.lemmata.verify.check.AdversarialSearch;
import io.github.lemmata.verify.check.AdversarialSearch.Draws;
import io.github.lemmata.verify.check.CaseByCase;
import io.github.lemmata.verify.check.Certified;
import io.github.lemmata.verify.check.Comparison;
import io.github.lemmata.verify.check.RealBox;
import io.github.lemmata.verify.formula.Formula;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;

/// Pseudo-Huber, Cauchy and Geman-McClure loss: their slopes are bounded, and two of them redescend (39).
final class RobustLossClaim {

    private static final String ID = "ggtd.robust-losses";
    private static final Formula.Variable R = variable("r");
    private static final Formula.Variable C = variable("c");

    private RobustLossClaim() {}

    /// What is claimed of the slopes, in units of the scale.
    ///
    /// @param pseudoHuber the square of $\sup|\psi|$ of the pseudo-Huber loss
    /// @param cauchy the square of $c\sup|\psi|$ of the Cauchy loss
    /// @param gemanMcClure the square of $c\sup|\psi|$ of the Geman-McClure loss
    /// @param cauchyEdge $r/c$ up to which the Cauchy loss is convex and at which its slope is largest
    /// @param gemanMcClureEdge the same for the Geman-McClure loss
    record Slopes(
            Formula pseudoHuber, Formula cauchy, Formula gemanMcClure, double cauchyEdge, double gemanMcClureEdge) {

        /// The claimed slopes with another square of $c\sup|\psi|$ for the Cauchy loss.
        Slopes withCauchy(Formula square) {
            return new Slopes(pseudoHuber, square, gemanMcClure, cauchyEdge, gemanMcClureEdge);
        }
    }

    static Claim<Slopes> claim() {
        var slopes = new Slopes(number(1), ratio(1, 2), ratio(27, 64), Math.sqrt(2), 2 / Math.sqrt(3));
        return Claim.claim(ID)
                .says("The slopes of three robust losses are bounded; those of the Cauchy and Geman-McClure loss fall"
                        + " again beyond a residual, where the losses stop being convex.")
                .formula("""
                        \\begin{gathered}
                        \\Big|\\frac r{\\sqrt{r^2+c^2}}\\Big|<1,\\qquad
                        \\Big|\\frac r{c^2+r^2/2}\\Big|\\le\\frac1{\\sqrt2c}\\ (r=\\sqrt2c),\\qquad
                        \\Big|\\frac{16c^2r}{(r^2+4c^2)^2}\\Big|\\le\\frac9{8\\sqrt3c}\\ (r=\\tfrac{2c}{\\sqrt3})
                        \\end{gathered}""")
                .assuming("certificates: residuals from 0 to 50, scales from 0.05 to 3; slopes are odd in r")
                .source(DAO_2025.at("training code, with the pseudo-Huber loss of Song & Dhariwal 2024; spec claim 39"))
                .proof("""
                        The gaps are squares. $\\frac1{\\sqrt2c}-\\psi=\\frac{(r/\\sqrt2-c)^2}{\\sqrt2c(c^2+r^2/2)}$ for the Cauchy loss, so with
                        bounds squared $\\frac12(c^2+\\frac{r^2}2)^2-r^2c^2=\\frac12(c^2-\\frac{r^2}2)^2$. For Geman-McClure, with $q=r^2$, $p=c^2$:
                        $\\frac{27}{64}(q+4p)^4-256p^3q=(\\frac34q-p)^2(\\frac34q^2+14pq+108p^2)$. The certificates are about the right sides, to which a
                        candidate's bound adds its own multiple; that the two sides agree is checked at points.""")
                .theory(slopes)
                .checkedBy(
                        slopesAreDerivatives(),
                        pseudoHuberIsBounded(),
                        cauchyIsBounded(),
                        gemanMcClureIsBounded(),
                        gapsAreSquares(),
                        boundsAreReached(),
                        convexUpToTheEdge(),
                        formsOfTheCode())
                .twin("bound 1/(2c) for the Cauchy loss", slopes.withCauchy(ratio(1, 4)))
                .twin(
                        "the Cauchy loss is convex up to 2c",
                        new Slopes(number(1), ratio(1, 2), ratio(27, 64), 2, 2 / Math.sqrt(3)))
                .build();
    }

    /// Against automatic differentiation of the definitions.
    private static Check<Slopes> slopesAreDerivatives() {
        var box = RealBox.of("r", -50, 50).and("ln c", Math.log(0.05), Math.log(3));
        return AdversarialSearch.over(box, new Draws(30, 200, 20_000), (_, at) -> {
            double c = Math.exp(at.at(1));
            return Optional.of(Comparison.worst(Stream.of(PSEUDO_HUBER, CAUCHY, GEMAN_MCCLURE)
                    .flatMap(loss -> derivatives(loss, at.at(0), c))
                    .toArray(Comparison[]::new)));
        });
    }

    private static Stream<Comparison> derivatives(RobustLoss loss, double r, double c) {
        var square = new DerivativeStructure(1, 2, 0, r).pow(2);
        var definition = switch (loss) {
            case SQUARED -> square.divide(2);
            case PSEUDO_HUBER -> square.add(c * c).sqrt().subtract(c);
            case CAUCHY -> square.divide(2 * c * c).log1p();
            case GEMAN_MCCLURE -> square.multiply(2).divide(square.add(4 * c * c));
        };
        double size = Math.max(1, 1 / c / c); // of curvature at 0, from which differences are taken
        return Stream.of(
                Comparison.near(loss + " loss", loss.of(r, c), definition.getValue(), 1e-13 * Math.max(50, size)),
                Comparison.near(
                        loss + " slope",
                        loss.influence(r, c),
                        definition.getPartialDerivative(1),
                        1e-13 * Math.max(1, 1 / c)),
                Comparison.near(
                        loss + " curvature", loss.curvature(r, c), definition.getPartialDerivative(2), 1e-12 * size));
    }

    private static Formula q() {
        return R.squared();
    }

    private static Formula p() {
        return C.squared();
    }

    private static Formula cauchyNorm() {
        return p().plus(q().over(2));
    }

    private static Formula gemanMcClureNorm() {
        return q().plus(p().times(4));
    }

    private static Formula cauchySquare() {
        return p().minus(q().over(2)).squared().over(2);
    }

    private static Formula gemanMcClureSquare() {
        return q().times(ratio(3, 4))
                .minus(p())
                .squared()
                .times(q().squared()
                        .times(ratio(3, 4))
                        .plus(q().times(p()).times(14))
                        .plus(p().squared().times(108)));
    }

    /// $\kappa^2(q+p)-q=(\kappa^2-1)q+\kappa^2p>0$.
    private static Check<Slopes> pseudoHuberIsBounded() {
        return Certified.<Slopes>that(
                        ID,
                        slopes -> slopes.pseudoHuber()
                                .minus(1)
                                .times(q())
                                .plus(slopes.pseudoHuber().times(p()))
                                .isPositive()
                                .on(R.in("0", "50"), C.in("0.05", "3")))
                .named("slope of the pseudo-Huber loss")
                .withoutMutants();
    }

    private static Check<Slopes> cauchyIsBounded() {
        return Certified.<Slopes>that(
                        ID,
                        slopes -> slopes.cauchy()
                                .minus(ratio(1, 2))
                                .times(cauchyNorm().squared())
                                .plus(cauchySquare())
                                .isNotNegative()
                                .on(R.in("0", "50"), C.in("0.05", "3")))
                .named("slope of the Cauchy loss")
                .withoutMutants();
    }

    private static Check<Slopes> gemanMcClureIsBounded() {
        return Certified.<Slopes>that(
                        ID,
                        slopes -> slopes.gemanMcClure()
                                .minus(ratio(27, 64))
                                .times(gemanMcClureNorm().pow(4))
                                .plus(gemanMcClureSquare())
                                .isNotNegative()
                                .on(R.in("0", "50"), C.in("0.05", "3")))
                .named("slope of the Geman-McClure loss")
                .withoutMutants();
    }

    /// The squares of the certificates against the gaps that they stand for.
    private static Check<Slopes> gapsAreSquares() {
        return AdversarialSearch.over(RealBox.of("r", 0, 50).and("c", 0.05, 3), new Draws(30, 200, 20_000), (_, at) -> {
            double q = at.at(0) * at.at(0);
            double p = at.at(1) * at.at(1);
            double cauchy = Math.pow(p + q / 2, 2) / 2;
            double geman = 27.0 / 64 * Math.pow(q + 4 * p, 4);
            return Optional.of(Comparison.worst(
                    Comparison.near("Cauchy gap", cauchy - q * p, Math.pow(p - q / 2, 2) / 2, 1e-14 * cauchy),
                    Comparison.near(
                            "Geman-McClure gap",
                            geman - 256 * p * p * p * q,
                            Math.pow(0.75 * q - p, 2) * (0.75 * q * q + 14 * p * q + 108 * p * p),
                            1e-14 * geman)));
        });
    }

    private static final List<Double> SCALES = List.of(0.05, 0.3, 1.0, 3.0);

    private static Check<Slopes> boundsAreReached() {
        return CaseByCase.identity("scales at which the bounds are reached", _ -> SCALES, (slopes, c) -> {
            double cauchy = slopes.cauchyEdge() * c;
            double geman = slopes.gemanMcClureEdge() * c;
            return Comparison.worst(
                    Comparison.close("Cauchy slope", CAUCHY.influence(cauchy, c), CAUCHY.largestInfluence(c), 1e-14),
                    Comparison.close(
                            "Geman-McClure slope",
                            GEMAN_MCCLURE.influence(geman, c),
                            GEMAN_MCCLURE.largestInfluence(c),
                            1e-14),
                    Comparison.close("c times Cauchy bound", c * CAUCHY.largestInfluence(c), Math.sqrt(0.5), 1e-15),
                    Comparison.close(
                            "c² times squared Geman-McClure bound",
                            Math.pow(c * GEMAN_MCCLURE.largestInfluence(c), 2),
                            27.0 / 64,
                            1e-14),
                    Comparison.close("far pseudo-Huber slope", PSEUDO_HUBER.influence(1e9 * c, c), 1, 1e-15),
                    Comparison.close("far Cauchy slope times r/2", CAUCHY.influence(1e9, c) * 5e8, 1, 1e-15));
        });
    }

    /// Curvature is positive on one side of the edge and negative on the other; that of pseudo-Huber nowhere.
    private static Check<Slopes> convexUpToTheEdge() {
        return CaseByCase.identity(
                "scales, convexity on both sides of the edge",
                _ -> SCALES,
                (slopes, c) -> Comparison.worst(DoubleStream.of(0.01, 0.5, 0.9, 0.999, 1.001, 1.1, 2, 10)
                        .boxed()
                        .flatMap(share -> Stream.of(
                                bend(CAUCHY, share, slopes.cauchyEdge() * c, c),
                                bend(GEMAN_MCCLURE, share, slopes.gemanMcClureEdge() * c, c),
                                Comparison.below("−pseudo-Huber curvature", -PSEUDO_HUBER.curvature(share, c), 0)))
                        .toArray(Comparison[]::new)));
    }

    private static Comparison bend(RobustLoss loss, double share, double edge, double c) {
        double curvature = loss.curvature(share * edge, c);
        return Comparison.that(
                loss + " curvature is " + curvature + " at " + share + " times the claimed edge " + edge,
                curvature > 0 == share < 1);
    }

    /// The loss of a vector as the training code writes it, the losses for small residuals, and the scale $c$
    /// of two dimensions.
    private static Check<Slopes> formsOfTheCode() {
        double[] residuals = {0.3, -1.2, 0.05, 2.5};
        double meanSquare = DoubleStream.of(residuals).map(r -> r * r).sum() / residuals.length;
        return CaseByCase.identity("scales, forms of the code and small residuals", _ -> SCALES, (_, c) -> {
            double small = 1e-5 * c;
            return Comparison.worst(
                    Comparison.close(
                            "Cauchy loss of a vector",
                            CAUCHY.ofMeanSquare(residuals, c),
                            Math.log(meanSquare / 2 + c * c) - 2 * Math.log(c),
                            1e-11),
                    Comparison.close("pseudo-Huber", PSEUDO_HUBER.of(small, c), small * small / (2 * c), 1e-9),
                    Comparison.close("Cauchy", CAUCHY.of(small, c), small * small / (2 * c * c), 1e-9),
                    Comparison.close("Geman-McClure", GEMAN_MCCLURE.of(small, c), small * small / (2 * c * c), 1e-9),
                    Comparison.close("c(3072)", ConsistencySchedules.lossScale(3072), 0.0299298379547902, 1e-14),
                    Comparison.close("c(4096)", ConsistencySchedules.lossScale(4096), 0.03456, 1e-14));
        });
    }
}
