package io.github.lemmata.plots.hconsistency;

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
import io.github.lemmata.theory.hconsistency.RiskGuarantee;
import io.github.lemmata.theory.hconsistency.RiskGuarantee.Route;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.knowm.xchart.style.markers.SeriesMarkers;

/// What a user's own surrogate regret guarantees in the zero-one loss: every proved bound against the
/// regret, and the best one against $\tau$.
///
/// It is drawn by `lemmata apply surrogate` and not in the register, as it has no data of its own.
public final class GuaranteeFigure implements Figure {

    private static final int POINTS = 181;
    private static final int DIGITS = 4;
    private static final int LONGEST = 8;
    private static final double SMALLEST = 1e-5;
    private static final double LEAST = 1e-30;
    private static final double LARGEST = 1e3;
    private static final double LARGEST_TAU = 3;
    private static final String AGAINST_REGRET = "against the regret";
    private static final String AGAINST_TAU = "against tau";
    private static final String BEST = "BEST";
    private static final String YOURS = "YOURS";
    private static final String OBSERVED = "OBSERVED";

    private final double tau;
    private final int classes;
    private final double regret;
    private final OptionalDouble observed;

    /// @param tau the loss
    /// @param classes $n$
    /// @param regret the mean surrogate regret $t$, finite
    /// @param observed the mean zero-one regret that goes with it, where it is known
    public GuaranteeFigure(double tau, int classes, double regret, OptionalDouble observed) {
        this.tau = tau;
        this.classes = classes;
        this.regret = regret;
        this.observed = observed;
    }

    @Override
    public String id() {
        return "hconsistency.guarantee";
    }

    @Override
    public String title() {
        return "What a surrogate regret of %s guarantees, tau = %s, %d classes"
                .formatted(rough(regret), rough(tau), classes);
    }

    @Override
    public String caption() {
        return "(a) The zero-one regret that a surrogate regret allows at most, by every bound that is proved for this"
                + " loss and this number of classes; the dot is the regret that was asked about"
                + (observed.isPresent() ? ", the square the zero-one regret that was measured" : "")
                + ". (b) The same surrogate regret, were it one in another loss: the published bound (dashed) and the"
                + " best one.";
    }

    @Override
    public List<String> claims() {
        return RiskGuarantee.all(tau, classes, regret).stream()
                .map(guarantee -> guarantee.route().claim())
                .toList();
    }

    @Override
    public FigureData data() {
        FigureData.Builder data =
                FigureData.columns(List.of("panel", "series"), List.of("tau", "surrogateRegret", "zeroOneRegret"));
        double least = regret > 0 ? Math.clamp(regret / 10, LEAST, SMALLEST) : SMALLEST;
        Axis regrets = Axis.log("", least, Math.clamp(2 * regret, 1, LARGEST));
        for (int i = 0; i < POINTS; i++) {
            double t = regrets.at(i / (POINTS - 1.0));
            for (RiskGuarantee guarantee : RiskGuarantee.all(tau, classes, t)) {
                data.row(List.of(AGAINST_REGRET, guarantee.route().name()), tau, t, guarantee.bound());
            }
            double other = Math.max(LARGEST_TAU, tau) * i / (POINTS - 1);
            double published =
                    RiskGuarantee.all(other, classes, regret).getFirst().bound();
            double best = RiskGuarantee.smallest(other, classes, regret).bound();
            data.row(List.of(AGAINST_TAU, Route.PUBLISHED.name()), other, regret, published);
            data.row(List.of(AGAINST_TAU, BEST), other, regret, best);
        }
        double best = RiskGuarantee.smallest(tau, classes, regret).bound();
        data.row(List.of(AGAINST_REGRET, YOURS), tau, regret, best);
        data.row(List.of(AGAINST_TAU, YOURS), tau, regret, best);
        observed.ifPresent(value -> data.row(List.of(AGAINST_REGRET, OBSERVED), tau, regret, value));
        return data.build();
    }

    @Override
    public Plate draw(FigureData data) {
        return Plate.row(
                450,
                List.of(regretPanel(data.where("panel", AGAINST_REGRET)), tauPanel(data.where("panel", AGAINST_TAU))),
                660,
                440);
    }

    private AxesPanel regretPanel(FigureData data) {
        FigureData published = data.where("series", Route.PUBLISHED.name());
        double[] regrets = published.reals("surrogateRegret");
        double lowest = data.rows().stream()
                .mapToDouble(row -> row.reals().getLast())
                .filter(value -> value > 0)
                .min()
                .orElse(SMALLEST);
        Axis x = Axis.log("surrogate regret *t*", regrets[0], regrets[regrets.length - 1] * 1.1);
        Axis y = Axis.log("zero-one regret at most", lowest / 1.5, 1.3);
        List<Mark> marks = new ArrayList<>();
        double down = 0;
        for (Route route : Route.values()) {
            FigureData series = data.where("series", route.name());
            if (!series.rows().isEmpty()) {
                Curve curve = Curve.of(
                        series.reals("surrogateRegret"),
                        series.reals("zeroOneRegret"),
                        ink(route).color(),
                        dash(route));
                marks.add(curve);
                marks.add(
                        Label.atEnd(name(route), x.max(), 1, ink(route).color()).moved(0, down));
                down += 24;
            }
        }
        addDot(marks, data, YOURS, "surrogateRegret");
        FigureData measured = data.where("series", OBSERVED);
        marks.add(Dots.of(
                measured.reals("surrogateRegret"),
                measured.reals("zeroOneRegret"),
                Ink.BLACK.color(),
                SeriesMarkers.SQUARE));
        // A logarithmic axis has no place for 0.
        observed.stream()
                .filter(value -> value > 0 && regret > 0)
                .forEach(value -> marks.add(Label.of("measured", regret, value, Anchor.LEFT, Ink.BLACK.color())
                        .small()
                        .moved(10, 0)));
        return new AxesPanel("(a) *n* = " + classes + ", *τ* = " + rough(tau), x, y, 230, marks);
    }

    private AxesPanel tauPanel(FigureData data) {
        FigureData published = data.where("series", Route.PUBLISHED.name());
        FigureData best = data.where("series", BEST);
        double[] taus = best.reals("tau");
        Axis x = Axis.linear("*τ*", 0, 1.02 * taus[taus.length - 1]);
        double highest = Arrays.stream(published.reals("zeroOneRegret")).max().orElseThrow();
        Axis y = Axis.linear("zero-one regret at most", 0, highest > 0 ? Math.min(1.04, 1.3 * highest) : 1);
        List<Mark> marks = new ArrayList<>();
        marks.add(Curve.of(
                taus, published.reals("zeroOneRegret"), ink(Route.PUBLISHED).color(), Dash.DASHED));
        marks.add(Curve.of(taus, best.reals("zeroOneRegret"), Ink.BLACK.color(), Dash.SOLID));
        addDot(marks, data, YOURS, "tau");
        marks.add(Label.of("best of all", x.at(0.04), y.at(0.94), Anchor.LEFT, Ink.BLACK.color()));
        marks.add(Label.of(
                "published",
                x.at(0.04),
                y.at(0.87),
                Anchor.LEFT,
                ink(Route.PUBLISHED).color()));
        return new AxesPanel("(b) *t* = " + rough(regret), x, y, 8, marks);
    }

    private static void addDot(List<Mark> marks, FigureData data, String series, String column) {
        FigureData dot = data.where("series", series);
        marks.add(Dots.of(dot.reals(column), dot.reals("zeroOneRegret"), Ink.BLACK.color(), SeriesMarkers.CIRCLE));
    }

    private static String rough(double value) {
        BigDecimal rounded =
                BigDecimal.valueOf(value).round(new MathContext(DIGITS)).stripTrailingZeros();
        return rounded.scale() > LONGEST || rounded.scale() < -LONGEST ? rounded.toString() : rounded.toPlainString();
    }

    private static String name(Route route) {
        return switch (route) {
            case PUBLISHED -> "published *Γ_{τ}*(*t*)";
            case SHARP -> "exact, best possible";
            case QUADRATIC -> "dimension-free, by squares";
            case BLOCK -> "dimension-free, by blocks";
        };
    }

    private static Ink ink(Route route) {
        return switch (route) {
            case PUBLISHED -> Ink.VERMILLION;
            case SHARP -> Ink.BLACK;
            case QUADRATIC -> Ink.BLUE;
            case BLOCK -> Ink.GREEN;
        };
    }

    private static Dash dash(Route route) {
        return switch (route) {
            case PUBLISHED -> Dash.DASHED;
            case SHARP, QUADRATIC -> Dash.SOLID;
            case BLOCK -> Dash.DASH_DOT;
        };
    }
}
