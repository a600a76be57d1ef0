package io.github.lemmata.plots.hconsistency;

import io.github.lemmata.datasets.RandomStream;
import io.github.lemmata.datasets.hconsistency.GaussianMixture;
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
import io.github.lemmata.simulations.hconsistency.LinearTraining;
import io.github.lemmata.theory.hconsistency.Transform;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.knowm.xchart.style.markers.SeriesMarkers;

/// Regrets along training, below the bound that theory puts over them.
final class TrainingFigure implements Figure {

    private static final List<Double> TAUS = List.of(0.0, 1.0, 2.0);
    private static final int CLASSES = 3;
    private static final int DIMENSION = 5;
    private static final int POINTS = 120;
    private static final double SEPARATION = 0.7;
    private static final double STEP = 0.1;
    private static final int ITERATIONS = 300;
    private static final long SEED = 20230415;
    private static final double LEAST = 5e-3;
    private static final double MOST = 2;
    private static final int POINTS_ON_A_CURVE = 121;
    private static final String RUN = "training";
    private static final String BOUND = "bound";

    @Override
    public String id() {
        return "hconsistency.training";
    }

    @Override
    public String title() {
        return "Along training, the zero-one regret stays below the bound";
    }

    @Override
    public String caption() {
        return "Gradient descent of linear scores on the exact risk of three losses, 120 points of a mixture of three"
                + " Gaussians in five dimensions: mean zero-one regret against mean surrogate regret at each of 300"
                + " iterations, from the start at zero scores (dot, to the right) on. The dashed line is the bound on the"
                + " former by the latter. Most worlds are kinder than the worst, which the bound is for: the run stays"
                + " well below it.";
    }

    @Override
    public List<String> claims() {
        return List.of("hconsistency.risk-bound");
    }

    @Override
    public FigureData data() {
        FigureData.Builder data =
                FigureData.columns(List.of("loss", "series"), List.of("iteration", "surrogateRegret", "zeroOneRegret"));
        RandomStream stream = RandomStream.ofSeed(SEED).child(id());
        GaussianMixture mixture = GaussianMixture.draw(
                CLASSES, DIMENSION, SEPARATION, stream.child("means").generator());
        double[] inputs = mixture.inputs(POINTS, stream.child("inputs").generator());
        DMatrixRMaj matrix = DMatrixRMaj.wrap(POINTS, DIMENSION, inputs);
        Axis regrets = Axis.log("", LEAST, MOST);
        for (double tau : TAUS) {
            LinearTraining training = new LinearTraining(tau, matrix, mixture.at(inputs), STEP);
            for (LinearTraining.State state : training.run(ITERATIONS)) {
                data.row(
                        List.of(TauInk.series(tau), RUN),
                        state.iteration(),
                        state.regrets().surrogate(),
                        state.regrets().zeroOne());
            }
            Transform transform = new Transform(tau, CLASSES);
            for (int i = 0; i < POINTS_ON_A_CURVE; i++) {
                double regret = regrets.at(i / (POINTS_ON_A_CURVE - 1.0));
                data.row(List.of(TauInk.series(tau), BOUND), 0, regret, transform.inverse(regret));
            }
        }
        return data.build();
    }

    @Override
    public Plate draw(FigureData data) {
        List<AxesPanel> panels = new ArrayList<>();
        List<String> headings = List.of("(a) sum-exponential", "(b) logistic", "(c) mean absolute error");
        for (int i = 0; i < TAUS.size(); i++) {
            FigureData loss = data.where("loss", TauInk.series(TAUS.get(i)));
            panels.add(panel(headings.get(i), loss, TauInk.of(TAUS.get(i)), i == 0));
        }
        return Plate.row(420, panels, 340, 340, 340);
    }

    private static AxesPanel panel(String heading, FigureData data, Color color, boolean named) {
        FigureData bound = data.where("series", BOUND);
        FigureData run = data.where("series", RUN);
        double[] surrogate = run.reals("surrogateRegret");
        double[] zeroOne = run.reals("zeroOneRegret");
        List<Mark> marks = new ArrayList<>();
        marks.add(
                Curve.of(bound.reals("surrogateRegret"), bound.reals("zeroOneRegret"), Ink.BLACK.color(), Dash.DASHED));
        marks.add(Curve.of(surrogate, zeroOne, color, Dash.SOLID));
        marks.add(Dots.of(new double[] {surrogate[0]}, new double[] {zeroOne[0]}, color, SeriesMarkers.CIRCLE));
        if (named) {
            marks.add(Label.of("bound *Γ_{τ}*", 7e-3, 0.4, Anchor.LEFT, Ink.BLACK.color()));
        }
        Axis x = Axis.log("surrogate regret", LEAST, MOST);
        Axis y = Axis.log("zero-one regret", 1.5e-3, 1.3);
        return new AxesPanel(heading, x, y, 12, marks);
    }
}
