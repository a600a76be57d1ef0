package io.github.lemmata.simulations.perceptron;

import io.github.lemmata.datasets.perceptron.WeightedPoints;
import io.github.lemmata.theory.Require;
import io.github.lemmata.theory.special.Logistic;
import java.util.Arrays;
import java.util.OptionalDouble;
import org.apache.commons.math3.ode.AbstractIntegrator;
import org.apache.commons.math3.ode.FirstOrderDifferentialEquations;
import org.apache.commons.math3.ode.events.EventHandler;
import org.apache.commons.math3.ode.nonstiff.DormandPrince853Integrator;

/// Gradient flow on the logistic loss from 0, the limit of LR+GD with small steps:
/// $$\dot\phi=\frac1n\sum_i\sigma(-z_i^\top\phi)z_i,\qquad\phi(0)=0.$$
///
/// As $\gamma\to0$, $\gamma T(\gamma)\to\tau$, the flow's separation time, where the crossing is transversal.
///
/// Source: derived, spec claim 19 (b).
public final class GradientFlow {
    private static final double TOLERANCE = 1e-13;
    private static final double ROOT_TOLERANCE = 1e-12;
    private static final double SHORTEST_STEP = 1e-10;
    private static final double LONGEST_STEP = 1e4;
    private static final double CHECK_INTERVAL = 1;
    private static final int MOST_ITERATIONS = 200;
    private static final double TIE = 1e-14;

    private GradientFlow() {}

    /// Returns $\tau=\inf\{s>0:z_i^\top\phi(s)>0\text{ for all }i\}$ to a relative $10^{-10}$, if it is at most
    /// `longest`; 0 if the flow separates from the start.
    ///
    /// @param longest where to give up, finite and positive
    /// @throws IllegalArgumentException if `longest` is not, or if a score neither rises nor falls at the
    ///     start, where no crossing is transversal
    public static OptionalDouble separationTime(WeightedPoints points, double longest) {
        return separationTime(
                points, longest, new DormandPrince853Integrator(SHORTEST_STEP, LONGEST_STEP, TOLERANCE, TOLERANCE));
    }

    static OptionalDouble separationTime(WeightedPoints points, double longest, AbstractIntegrator integrator) {
        Require.positive("longest", longest);
        // With R = 1 as unit of length, time is in units of 1 / R^2.
        double radius = points.radius();
        UnitFlow flow = UnitFlow.of(points, radius);
        double slope = flow.smallestSlopeAtStart();
        if (Math.abs(slope) < TIE) {
            throw new IllegalArgumentException(
                    "the flow on %s starts along a tie; expected scores that all rise or fall at the start"
                            .formatted(points));
        }
        if (slope > 0) {
            return OptionalDouble.of(0);
        }
        Separation separation = new Separation(flow);
        integrator.addEventHandler(separation, CHECK_INTERVAL, ROOT_TOLERANCE, MOST_ITERATIONS);
        double end = longest * radius * radius;
        double stop =
                integrator.integrate(flow, 0, new double[flow.getDimension()], end, new double[flow.getDimension()]);
        return stop < end ? OptionalDouble.of(stop / (radius * radius)) : OptionalDouble.empty();
    }

    /// The flow of the points divided by $R$.
    private record UnitFlow(WeightedPoints points) implements FirstOrderDifferentialEquations {

        static UnitFlow of(WeightedPoints points, double radius) {
            double[] unit = points.rawPoints().clone();
            for (int at = 0; at < unit.length; at++) {
                unit[at] /= radius;
            }
            return new UnitFlow(WeightedPoints.of(unit, points.rawMultiplicities()));
        }

        @Override
        public int getDimension() {
            return points.dimension();
        }

        @Override
        public void computeDerivatives(double time, double[] position, double[] velocity) {
            Arrays.fill(velocity, 0);
            for (int i = 0; i < points.distinct(); i++) {
                double weight = Logistic.sigmoid(-points.score(i, position)) * points.multiplicity(i) / points.n();
                for (int j = 0; j < velocity.length; j++) {
                    velocity[j] += weight * points.component(i, j);
                }
            }
        }

        double smallestSlopeAtStart() {
            double[] velocity = new double[getDimension()];
            computeDerivatives(0, new double[getDimension()], velocity);
            return points.smallestScore(velocity);
        }
    }

    /// The event that all scores are positive, by the smallest score over time: at the start, where every score is 0,
    /// that is its slope.
    private record Separation(UnitFlow flow) implements EventHandler {

        @Override
        public void init(double start, double[] position, double end) {}

        @Override
        public double g(double time, double[] position) {
            return time > 0 ? flow.points().smallestScore(position) / time : flow.smallestSlopeAtStart();
        }

        @Override
        public Action eventOccurred(double time, double[] position, boolean increasing) {
            return Action.STOP;
        }

        @Override
        public void resetState(double time, double[] position) {}
    }
}
