package io.github.lemmata.plots.hconsistency;

import io.github.lemmata.datasets.RandomStream;
import io.github.lemmata.plots.Figure;
import io.github.lemmata.plots.FigureData;
import io.github.lemmata.plots.paper.Anchor;
import io.github.lemmata.plots.paper.AxesPanel;
import io.github.lemmata.plots.paper.Axis;
import io.github.lemmata.plots.paper.Curve;
import io.github.lemmata.plots.paper.Dash;
import io.github.lemmata.plots.paper.Dots;
import io.github.lemmata.plots.paper.Ink;
import io.github.lemmata.plots.paper.Label;
import io.github.lemmata.plots.paper.Mark;
import io.github.lemmata.plots.paper.Plate;
import io.github.lemmata.plots.paper.Specks;
import io.github.lemmata.theory.hconsistency.CompSumLoss;
import io.github.lemmata.theory.hconsistency.DimensionFreeBounds;
import io.github.lemmata.theory.hconsistency.ExactTransform;
import io.github.lemmata.theory.hconsistency.TieBreak;
import io.github.lemmata.theory.hconsistency.Transform;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.knowm.xchart.style.markers.SeriesMarkers;

/// Valid, tight, dimension-free: three lower bounds on the regret of the mean absolute error, beside the
/// regrets of random distributions and scores.
final class MaeCloudFigure implements Figure {

    private static final int CLASSES = 10;
    private static final int DRAWS = 6000;
    private static final int POINTS = 401;
    private static final long SEED = 20230414;
    private static final double HIGHEST = 0.55;
    private static final String CLOUD = "random distributions and scores";
    private static final String PUBLISHED = "published bound";
    private static final String EXACT = "exact transformation";
    private static final String DIMENSION_FREE = "dimension-free bound";
    private static final String NODES = "nodes";

    @Override
    public String id() {
        return "hconsistency.mae-cloud";
    }

    @Override
    public String title() {
        return "Valid, tight, dimension-free: three bounds on the mean absolute error with ten classes";
    }

    @Override
    public String caption() {
        return "Each speck is a label distribution over ten classes with scores: its zero-one regret, and its regret in"
                + " the mean absolute error; half of them are drawn near the worst cases. The published bound beta/10 is"
                + " valid, and for beta above 1/9 far below all specks. The exact transformation (scalloped) is tight:"
                + " specks come as close as one likes. The bound beta^2/(1 + beta) knows nothing of the number of"
                + " classes, and touches the exact one at the nodes beta = 1/(k - 1), k = 2 to 10 (dots); the published"
                + " one does so at the first node only.";
    }

    @Override
    public List<String> claims() {
        return List.of(
                "hconsistency.not-tight-above-one", "hconsistency.mae-dimension-free", "hconsistency.pointwise-bound");
    }

    @Override
    public FigureData data() {
        FigureData.Builder data = FigureData.columns(List.of("series"), List.of("beta", "regret"));
        addCloud(data);
        Transform published = new Transform(2, CLASSES);
        for (int i = 0; i < POINTS; i++) {
            double beta = i / (POINTS - 1.0);
            data.row(List.of(PUBLISHED), beta, published.at(beta));
            data.row(List.of(EXACT), beta, ExactTransform.meanAbsoluteError(CLASSES, beta));
            data.row(List.of(DIMENSION_FREE), beta, DimensionFreeBounds.meanAbsoluteError(beta));
        }
        for (int k = CLASSES; k >= 2; k--) {
            double beta = 1.0 / (k - 1);
            data.row(List.of(NODES), beta, ExactTransform.meanAbsoluteError(CLASSES, beta));
        }
        return data.build();
    }

    private static void addCloud(FigureData.Builder data) {
        UniformRandomProvider random =
                RandomStream.ofSeed(SEED).child("hconsistency.mae-cloud").generator();
        for (int draw = 0; draw < DRAWS; draw++) {
            Example example = draw % 2 == 0 ? Example.anywhere(random) : Example.nearTheWorst(random);
            double beta = TieBreak.LARGEST_INDEX.zeroOneRegret(example.p, example.scores);
            double regret = CompSumLoss.MEAN_ABSOLUTE_ERROR.conditionalRegret(example.p, example.scores);
            data.row(List.of(CLOUD), beta, regret);
        }
    }

    /// A distribution of the label, and scores.
    private record Example(double[] p, double[] scores) {

        /// Probabilities and softmax proportional to powers of exponential variables, from even to peaked.
        static Example anywhere(UniformRandomProvider random) {
            double[] p = weights(random, 0.5 + 3 * random.nextDouble());
            double[] scores = new double[CLASSES];
            double scale = 4 * random.nextDouble();
            for (int y = 0; y < CLASSES; y++) {
                scores[y] = scale * Math.log(-Math.log(random.nextDouble()));
            }
            return new Example(normalized(p), scores);
        }

        /// One of the distributions at which the exact transformation is attained, a little disturbed.
        static Example nearTheWorst(UniformRandomProvider random) {
            double beta = random.nextDouble();
            int block = Math.clamp((long) (1 / beta) + 1 + random.nextInt(2), 2, CLASSES);
            double[] ideal = worst(beta, block);
            double disturbance = Math.pow(10, -4 * random.nextDouble());
            double[] p = weights(random, 1);
            double[] scores = new double[CLASSES];
            for (int y = 0; y < CLASSES; y++) {
                p[y] = ideal[y] + disturbance * p[y] / CLASSES;
                scores[y] = (y < block ? 0 : -8) - disturbance * random.nextDouble();
            }
            scores[block - 1] = 0;
            return new Example(normalized(p), scores);
        }

        /// A block of classes, the last of which is predicted: as even as can be, or it has nothing.
        private static double[] worst(double beta, int block) {
            double[] p = new double[CLASSES];
            double largest = Math.max(beta, (1 + beta) / block);
            double left = 1 - (largest - beta);
            for (int y = 0; y < block - 1; y++) {
                p[y] = Math.min(largest, left);
                left -= p[y];
            }
            p[block - 1] = largest - beta;
            return p;
        }

        private static double[] weights(UniformRandomProvider random, double power) {
            double[] weights = new double[CLASSES];
            for (int y = 0; y < CLASSES; y++) {
                weights[y] = Math.pow(-Math.log(random.nextDouble()), power);
            }
            return weights;
        }

        private static double[] normalized(double[] weights) {
            double sum = 0;
            for (double weight : weights) {
                sum += weight;
            }
            double[] p = weights.clone();
            for (int y = 0; y < p.length; y++) {
                p[y] /= sum;
            }
            return p;
        }
    }

    @Override
    public Plate draw(FigureData data) {
        List<Mark> marks = new ArrayList<>();
        FigureData cloud = data.where("series", CLOUD);
        marks.add(new Specks(cloud.reals("beta"), cloud.reals("regret"), Ink.SKY.tint(0.75), 2.6));
        addCurve(marks, data, DIMENSION_FREE, Ink.GREEN, Dash.SOLID);
        addCurve(marks, data, EXACT, Ink.BLACK, Dash.SOLID);
        addCurve(marks, data, PUBLISHED, Ink.VERMILLION, Dash.DASHED);
        FigureData nodes = data.where("series", NODES);
        marks.add(Dots.of(nodes.reals("beta"), nodes.reals("regret"), Ink.BLACK.color(), SeriesMarkers.CIRCLE));
        marks.add(Label.atEnd("exact: tight", 1, 0.5, Ink.BLACK.color()).moved(8, -10));
        marks.add(Label.atEnd("*β*^{2}/(1 + *β*): dimension-free", 1, 0.5, Ink.GREEN.color())
                .moved(8, 14));
        marks.add(Label.atEnd("published *β*/10: valid", 1, 0.1, Ink.VERMILLION.color())
                .moved(8, 0));
        marks.add(Label.of("distributions and scores", 0.66, 0.53, Anchor.LEFT, Ink.BLUE.color()));
        Axis x = Axis.linear("zero-one regret *β*", 0, 1.01);
        Axis y = Axis.linear("regret in the mean absolute error", 0, HIGHEST);
        return Plate.of(860, 540, new AxesPanel("", x, y, 240, marks));
    }

    private static void addCurve(List<Mark> marks, FigureData data, String name, Ink ink, Dash dash) {
        FigureData series = data.where("series", name);
        marks.add(Curve.of(series.reals("beta"), series.reals("regret"), ink.color(), dash));
    }
}
