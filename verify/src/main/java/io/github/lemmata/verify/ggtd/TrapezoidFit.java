package io.github.lemmata.verify.ggtd;

import io.github.lemmata.theory.ggtd.ErrorLaw;
import io.github.lemmata.theory.ggtd.GeneralizedGaussian;
import io.github.lemmata.theory.ggtd.SymmetricFit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.SimplexOptimizer;

/// The nearest generalized Gaussian to a law by the plainest means: the trapezoid rule on all of the line that counts,
/// and the simplex method of Nelder and Mead on log-scale, log-shape and location.
///
/// @param law the law
/// @param step the rule's step
/// @param first the rule's first node, in steps
/// @param mass density times step at the nodes
/// @param entropy of the law, by the rule
record TrapezoidFit(ErrorLaw law, double step, int first, double[] mass, double entropy) {

    private static final double LAST = 45;
    private static final int MOST_EVALUATIONS = 2000;

    static TrapezoidFit of(ErrorLaw law, double step) {
        double from = law == ErrorLaw.GUMBEL ? -6 : -LAST;
        int first = (int) Math.rint(from / step);
        int last = (int) Math.rint(LAST / step);
        double[] mass = IntStream.rangeClosed(first, last)
                .mapToDouble(i -> law.density(i * step) * step)
                .toArray();
        double entropy = 0;
        for (double m : mass) {
            entropy -= m == 0 ? 0 : m * Math.log(m / step);
        }
        return new TrapezoidFit(law, step, first, mass, entropy);
    }

    /// $KL$ of a fit from the law.
    double divergence(SymmetricFit fit) {
        return divergence(fit.location(), fit.scale(), fit.shape());
    }

    private double divergence(double location, double scale, double shape) {
        var candidate = new GeneralizedGaussian(scale, shape);
        double sum = 0;
        for (int i = 0; i < mass.length; i++) {
            sum += mass[i] * Math.pow(Math.abs((first + i) * step - location) / scale, shape);
        }
        return sum + candidate.logNormalizer() - entropy;
    }

    /// The best fits that are found from two starts.
    Stream<SymmetricFit> best() {
        return Stream.of(new double[] {0, 0, 0}, new double[] {1, 1, 0.8}).map(this::from);
    }

    private SymmetricFit from(double[] start) {
        boolean symmetric = law == ErrorLaw.LOGISTIC;
        double[] guess = symmetric ? new double[] {start[0], start[1]} : start;
        var end = new SimplexOptimizer(1e-13, 1e-14)
                .optimize(
                        new MaxEval(MOST_EVALUATIONS),
                        GoalType.MINIMIZE,
                        new ObjectiveFunction(x -> divergence(symmetric ? 0 : x[2], Math.exp(x[0]), Math.exp(x[1]))),
                        new InitialGuess(guess),
                        new NelderMeadSimplex(guess.length, 0.4));
        double[] x = end.getPoint();
        return new SymmetricFit(symmetric ? 0 : x[2], Math.exp(x[0]), Math.exp(x[1]), end.getValue());
    }
}
