package io.github.lemmata.theory.hconsistency;

import io.github.lemmata.theory.Require;
import io.github.lemmata.theory.special.Logistic;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;

/// Linear scores without a bias on two equally likely points of the real line: two classes,
/// $f_0-f_1=wx$ and $\eta_i=P(Y=0\mid x_i)$.
///
/// $$R_\tau(w)=\tfrac12\sum_i\big[\eta_i\Phi^\tau(e^{-wx_i})+(1-\eta_i)\Phi^\tau(e^{wx_i})\big].$$
///
/// For $\tau>1$ the risk is not convex in $w$. The least is looked for on 4001 equally spaced
/// $w\in[-30,30]/\min_i|x_i|$, then by Brent's method around the lowest, and compared with the limits
/// $w\to\pm\infty$. Source: spec A12 (d).
///
/// @param x1 $x_1\ne0$
/// @param x2 $x_2\ne0$
/// @param eta1 $\eta_1\in[0,1]$
/// @param eta2 $\eta_2\in[0,1]$
public record TwoPointLinear(double x1, double x2, double eta1, double eta2) {

    private static final int CELLS = 4000;
    private static final double REACH = 30;
    private static final double ACCURACY = 1e-9;
    private static final int MOST_EVALUATIONS = 200;

    /// The best weight, infinite if the least risk is approached only, and its risk.
    ///
    /// @param weight $w$
    /// @param risk $R^*_\tau(H)$
    public record Best(double weight, double risk) {}

    /// @throws IllegalArgumentException if a point is 0 or not finite, or a probability is none
    public TwoPointLinear {
        requirePoint("x1", x1);
        requirePoint("x2", x2);
        Require.within("eta1", eta1, 0, 1);
        Require.within("eta2", eta2, 0, 1);
    }

    /// Returns the risk $R_\tau(w)$, where $0\cdot\infty=0$.
    ///
    /// @param tau $\tau\ge0$
    /// @param weight $w$, infinite for the limit
    public double risk(double tau, double weight) {
        var loss = new CompSumLoss(tau);
        return (risk(loss, eta1, weight * x1) + risk(loss, eta2, weight * x2)) / 2;
    }

    /// Returns the best weight and its risk, to an absolute $e^{-30}<10^{-13}$.
    ///
    /// At the ends of the range all margins are 30 or more, so that going further saves at most $e^{-30}$.
    ///
    /// @param tau $\tau\ge0$
    public Best best(double tau) {
        double reach = REACH / Math.min(Math.abs(x1), Math.abs(x2));
        double step = 2 * reach / CELLS;
        int lowest = 0;
        for (int i = 1; i <= CELLS; i++) {
            lowest = risk(tau, i * step - reach) < risk(tau, lowest * step - reach) ? i : lowest;
        }
        var best = refined(tau, lowest * step - reach, step);
        for (double limit : new double[] {Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY}) {
            double risk = risk(tau, limit);
            best = risk < best.risk() ? new Best(limit, risk) : best;
        }
        return best;
    }

    /// Returns the minimizability gap $M_\tau=\min_wR_\tau(w)-\frac12\sum_iC^*_\tau((\eta_i,1-\eta_i))$.
    ///
    /// @param tau $\tau\ge0$
    public double gap(double tau) {
        return best(tau).risk() - meanMinimum(tau);
    }

    /// Returns the mean of the least conditional risks, $\frac12\sum_iC^*_\tau((\eta_i,1-\eta_i))$.
    ///
    /// @param tau $\tau\ge0$
    public double meanMinimum(double tau) {
        return (minimum(tau, eta1) + minimum(tau, eta2)) / 2;
    }

    private Best refined(double tau, double around, double step) {
        var found = new BrentOptimizer(ACCURACY, ACCURACY * step)
                .optimize(
                        new MaxEval(MOST_EVALUATIONS),
                        GoalType.MINIMIZE,
                        new SearchInterval(around - step, around + step, around),
                        new UnivariateObjectiveFunction(w -> risk(tau, w)));
        return new Best(found.getPoint(), found.getValue());
    }

    private static double risk(CompSumLoss loss, double eta, double margin) {
        double towards = eta == 0 ? 0 : eta * loss.ofLog(Logistic.softplus(-margin));
        double away = eta == 1 ? 0 : (1 - eta) * loss.ofLog(Logistic.softplus(margin));
        return towards + away;
    }

    private static double minimum(double tau, double eta) {
        return ConditionalMinimum.of(tau, new double[] {eta, 1 - eta});
    }

    private static void requirePoint(String name, double x) {
        Require.finite(name, x);
        if (x == 0) {
            throw new IllegalArgumentException("%s is 0; expected finite real other than 0".formatted(name));
        }
    }
}
