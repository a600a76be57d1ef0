package io.github.lemmata.simulations.ggtd;

import static io.github.lemmata.theory.Quantity.quantity;
import static io.github.lemmata.theory.ggtd.GgtdPapers.DERIVED;
import static io.github.lemmata.theory.ggtd.GgtdPapers.YANG_2018;

import io.github.lemmata.theory.Arguments;
import io.github.lemmata.theory.Parameter;
import io.github.lemmata.theory.Quantity;
import io.github.lemmata.theory.Value;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/// Quantities of claims 37, 38.
final class MeanShiftQuantities {

    private static final Parameter POINTS = Parameter.matrix("x", "rows of one length, such as [[0,0],[1,0],[9,9]]")
            .means("points, one a row");
    private static final Parameter NEIGHBOURS =
            Parameter.whole("k", 1, 1_000_000).means("neighbours that a point is shifted to, fewer than the points");
    private static final Parameter STEPS =
            Parameter.whole("steps", 0, 1_000_000).symbol("m").means("shifts");
    private static final Parameter VARIANT = Parameter.choice("variant", MeanShift.Variant.class)
            .means("whether neighbours are sought among the points as given or, blurring, as shifted")
            .whenAbsent("fixed");
    private static final Parameter INLIERS =
            Parameter.numbers("inliers", "list of reals, such as [0.1,0.3]").means("scores of inliers");
    private static final Parameter OUTLIERS =
            Parameter.numbers("outliers", "list of reals, such as [0.2,0.9]").means("scores of outliers");

    private MeanShiftQuantities() {}

    static List<Quantity> all() {
        return List.of(
                quantity("ggtd.meanShift")
                        .symbol("y^{(m)}_1,\\dots,y^{(m)}_n")
                        .says("points after mean shift, row by row")
                        .source(YANG_2018.at("the shift; spec claim 37"))
                        .parameters(POINTS, NEIGHBOURS, STEPS, VARIANT)
                        .is(given -> Value.of(shift(given).shift(points(given), dimension(given)))),
                quantity("ggtd.meanShiftScores")
                        .symbol("\\|y^{(m)}_i-x_i\\|")
                        .says("how far mean shift moves each point, an outlier score")
                        .source(YANG_2018.at("the score; spec claim 37"))
                        .parameters(POINTS, NEIGHBOURS, STEPS, VARIANT)
                        .is(given -> Value.of(shift(given).scores(points(given), dimension(given)))),
                quantity("ggtd.scoreAuc")
                        .symbol("\\mathrm{AUC}")
                        .says("share of pairs in which an outlier scores above an inlier, ties counted half")
                        .source(DERIVED.at("spec claims 36, 38"))
                        .parameters(INLIERS, OUTLIERS)
                        .is(given -> Value.of(ScoreArea.of(given.reals("inliers"), given.reals("outliers")))));
    }

    private static MeanShift shift(Arguments given) {
        return new MeanShift(
                given.wholeInt("k"),
                given.wholeInt("steps"),
                given.choice("variant", MeanShift.Variant.class, MeanShift.Variant.FIXED));
    }

    private static double[] points(Arguments given) {
        return given.matrix("x").stream()
                .flatMap(List::stream)
                .mapToDouble(BigFraction::doubleValue)
                .toArray();
    }

    private static int dimension(Arguments given) {
        return given.matrix("x").getFirst().size();
    }
}
