package io.github.lemmata.verify.sequential;

import io.github.lemmata.theory.special.LambertW;
import org.apache.commons.numbers.gamma.Erfcx;

/// Boundaries of sums of sub-Gaussian steps, from a normal mixture (Robbins 1970).
///
/// $S_t=\sum(X_i-\mu)$ and $v=\sigma^2t$ with the variance proxy $\sigma^2$; exact for Gaussian steps
/// of known variance. The parameter $\rho$ says where the boundary is tightest and is fixed before the
/// data. Source: spec sequential-tests 3.4; Howard, Ramdas, McAuliffe & Sekhon 2021, Annals of
/// Statistics.
public final class NormalMixture {

    private NormalMixture() {}

    /// The two-sided boundary: $|S_t|<u(v)$ at all times with probability $1-\alpha$,
    /// $$u(v)=\sqrt{(v+\rho)\Big(\log\frac{v+\rho}\rho+2\log\frac1\alpha\Big)}.$$
    ///
    /// @param v the intrinsic time, at least 0
    /// @param rho above 0
    /// @param alpha the probability of ever leaving, in (0, 1)
    public static double boundary(double v, double rho, double alpha) {
        Domain.nonNegative("v", v);
        Domain.positive("rho", rho);
        Domain.probability("alpha", alpha);
        return Math.sqrt((v + rho) * (Math.log1p(v / rho) - 2 * Math.log(alpha)));
    }

    /// The logarithm of the one-sided e-value of a sum,
    /// $$\log M=\tfrac12\log\frac{4\rho}{v+\rho}+\frac{s^2}{2(v+\rho)}+\log\Phi\Big(\frac
    /// s{\sqrt{v+\rho}}\Big).$$
    ///
    /// @param s the sum, any real
    /// @param v the intrinsic time, at least 0
    /// @param rho above 0
    public static double logEvidence(double s, double v, double rho) {
        Domain.nonNegative("v", v);
        Domain.positive("rho", rho);
        double z = s / Math.sqrt(v + rho);
        double scaled = 0.5 * Math.log(4 * rho / (v + rho));
        double half = Erfcx.value(Math.abs(z) / Math.sqrt(2)) / 2; // e^(z²/2) Φ(-|z|), which never underflows
        return scaled + (z < 0 ? Math.log(half) : z * z / 2 + Math.log1p(-half * Math.exp(-z * z / 2)));
    }

    /// The one-sided boundary: where the e-value reaches $1/\alpha$.
    public static double oneSidedBoundary(double v, double rho, double alpha) {
        double threshold = -Math.log(Domain.probability("alpha", alpha));
        return Root.above(boundary(v, rho, alpha), s -> logEvidence(s, v, rho) - threshold);
    }

    /// The parameter that makes the two-sided boundary tightest at a time:
    /// $\rho=v^*/(-W_{-1}(-\alpha^2/e)-1)$.
    ///
    /// @param v the time, above 0
    /// @param alpha the level of the boundary, in (0, 1)
    public static double tuned(double v, double alpha) {
        Domain.positive("v", v);
        Domain.probability("alpha", alpha);
        double square = alpha * alpha;
        return v / (-LambertW.minusOne(-square / Math.E) - 1);
    }

    /// The evidence of sub-Gaussian replicates against a hypothesis about their mean.
    record Against(Hypothesis hypothesis, double sigma, double rho, long count, CompensatedSum sum)
            implements EProcess {

        /// The evidence before any replicate, tuned to decide at a distance from the edge.
        static Against of(Hypothesis hypothesis, double sigma, double distance, double alpha) {
            double replicates = -2 * sigma * sigma * Math.log(alpha) / (distance * distance);
            double rho = tuned(sigma * sigma * Math.max(1, replicates), alpha);
            return new Against(hypothesis, sigma, rho, 0, CompensatedSum.ZERO);
        }

        @Override
        public Against after(double x) {
            return new Against(hypothesis, sigma, rho, count + 1, sum.plus(x - hypothesis.edge()));
        }

        @Override
        public double logValue() {
            return logEvidence(hypothesis.sign() * sum.value(), sigma * sigma * count, rho);
        }
    }

    /// The two-sided confidence sequence for the mean of sub-Gaussian replicates.
    record Sequence(double sigma, double rho, double alpha, long count, CompensatedSum sum)
            implements ConfidenceSequence {

        static Sequence of(double sigma, double rho, double alpha) {
            return new Sequence(sigma, rho, alpha, 0, CompensatedSum.ZERO);
        }

        @Override
        public Sequence after(double x) {
            return new Sequence(sigma, rho, alpha, count + 1, sum.plus(x));
        }

        @Override
        public ConfidenceInterval interval() {
            if (count == 0) {
                return ConfidenceInterval.EVERYTHING;
            }
            double mean = sum.value() / count;
            double half = boundary(sigma * sigma * count, rho, alpha) / count;
            return new ConfidenceInterval(mean - half, mean + half);
        }
    }
}
