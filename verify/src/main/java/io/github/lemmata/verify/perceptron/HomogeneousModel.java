package io.github.lemmata.verify.perceptron;

import io.github.lemmata.datasets.perceptron.LatticeDataset;
import io.github.lemmata.datasets.perceptron.NamedDatasets;
import io.github.lemmata.datasets.perceptron.WeightedPoints;
import io.github.lemmata.theory.special.Logistic;
import io.github.lemmata.verify.perceptron.TwoLayerClaims.Scaling;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.util.MathArrays;

/// The homogeneous models of claim 25, with five updates of descent and of the perceptron on `osc(10,1)`.
enum HomogeneousModel {

    /// $y_ig=v^\top z_i$ with $\phi=v$.
    LINEAR(1, List.of(30.0, 40.0, 50.0, 60.0, 70.0), 0.25, 0.0625) {
        @Override
        double score(double[] phi, double[] z) {
            return MathArrays.linearCombination(phi, z);
        }

        @Override
        double[] gradient(double[] phi, double[] z) {
            return z;
        }
    },

    /// $y_ig=w\,v^\top z_i$ with $\phi=(v,w)$.
    TWO_LAYERS(2, List.of(5.0, 6.0, 7.0, 8.0), 0.25, 0.125, 1) {
        @Override
        double score(double[] phi, double[] z) {
            return phi[2] * inner(phi, z);
        }

        @Override
        double[] gradient(double[] phi, double[] z) {
            return new double[] {phi[2] * z[0], phi[2] * z[1], inner(phi, z)};
        }

        private static double inner(double[] phi, double[] z) {
            return phi[0] * z[0] + phi[1] * z[1];
        }
    };

    static final LatticeDataset DATA = NamedDatasets.osc(10, 1);
    static final int UPDATES = 5;
    private static final double ETA = 0.1;

    private final int degree;
    private final List<Double> scales;
    private final double[] start;

    HomogeneousModel(int degree, List<Double> scales, double... start) {
        this.degree = degree;
        this.scales = scales;
        this.start = start;
    }

    /// The degree $k$ of the model in its parameters.
    int degree() {
        return degree;
    }

    /// Scales $c$ of the start at which the deviation is small and still above rounding.
    List<Double> scales() {
        return scales;
    }

    abstract double score(double[] phi, double[] z);

    abstract double[] gradient(double[] phi, double[] z);

    /// Gradient descent from $c\,\phi_0$, divided by $c$.
    double[] descent(Scaling scaling, double c) {
        double[] theta =
                run(MathArrays.scale(c, start), scaling.stepSize(ETA, c, degree), score -> Logistic.sigmoid(-score));
        return MathArrays.scale(1 / c, theta);
    }

    /// The same written for $\phi_t=\theta_t/c$.
    double[] scaledRecursion(double c) {
        return run(start, ETA, score -> Logistic.sigmoid(-Math.pow(c, degree) * score));
    }

    /// How far descent is from the generalized perceptron.
    double deviation(Scaling scaling, double c) {
        return MathArrays.distance(descent(scaling, c), run(start, ETA, HomogeneousModel::error));
    }

    /// The least distance of a score from 0 along the generalized perceptron.
    double tieDistance() {
        double[] least = {Double.POSITIVE_INFINITY};
        run(start, ETA, score -> {
            least[0] = Math.min(least[0], Math.abs(score));
            return error(score);
        });
        return least[0];
    }

    private static double error(double score) {
        return score <= 0 ? 1 : 0;
    }

    /// $\phi\leftarrow\phi+\frac{\mathrm{step}}n\sum_i\mathrm{weight}(y_ig_i)\,y_i\nabla g_i$, five times.
    private double[] run(double[] from, double stepSize, DoubleUnaryOperator weight) {
        WeightedPoints points = DATA.toPoints();
        double[] phi = from;
        for (int t = 0; t < UPDATES; t++) {
            double[] next = phi;
            for (int i = 0; i < points.distinct(); i++) {
                double share = stepSize * points.multiplicity(i) / points.n();
                double factor = share * weight.applyAsDouble(score(phi, points.row(i)));
                next = MathArrays.ebeAdd(next, MathArrays.scale(factor, gradient(phi, points.row(i))));
            }
            phi = next;
        }
        return phi;
    }
}
