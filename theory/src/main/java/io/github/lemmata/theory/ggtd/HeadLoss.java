package io.github.lemmata.theory.ggtd;

import io.github.lemmata.theory.Require;
import io.github.lemmata.theory.special.Polygamma;
import org.apache.commons.numbers.gamma.LogGamma;

/// The two losses of a head that outputs the shape $\beta$ of TD errors $\delta$ and leaves the scale at 1.
///
/// Source: Kim et al. 2024, the paper and the authors' released code; spec claims 16 to 18. Legend:
/// $x=1/\beta$.
public enum HeadLoss {
    /// The paper's: the negative log-likelihood $|\delta|^\beta+\ln2+\ln\Gamma(1+x)$.
    PAPER {
        @Override
        double errorTerm(double error, double shape) {
            return Math.pow(Math.abs(error), shape) + Math.log(2);
        }

        @Override
        public double errorSlope(double error, double shape) {
            Require.positive("shape", shape);
            return error == 0 ? 0 : shape * Math.pow(Math.abs(error), shape - 1) * Math.signum(error);
        }

        @Override
        public double logMass(double shape) {
            Require.positive("shape", shape);
            return 0;
        }

        @Override
        Term meanErrorTerm(GeneralizedGaussian errors, double shape) {
            // E|δ|^β as a function of β, by claim 1.
            double inverse = 1 / errors.shape();
            double logMean = Math.log(errors.scale()) * shape
                    + LogGamma.value(1 + (shape + 1) * inverse)
                    - LogGamma.value(1 + inverse)
                    - Math.log1p(shape);
            double mean = Math.exp(logMean);
            double rate = Math.log(errors.scale()) + inverse * Polygamma.digamma((shape + 1) * inverse);
            double rateSlope = inverse * inverse * Polygamma.trigamma((shape + 1) * inverse);
            return new Term(mean + Math.log(2), mean * rate, mean * (rate * rate + rateSlope));
        }
    },
    /// The released code's: $\beta|\delta|-\ln\beta+\ln\Gamma(x)=\beta|\delta|+\ln\Gamma(1+x)$.
    RELEASED {
        @Override
        double errorTerm(double error, double shape) {
            return shape * Math.abs(error);
        }

        @Override
        public double errorSlope(double error, double shape) {
            return Require.positive("shape", shape) * Math.signum(error);
        }

        @Override
        public double logMass(double shape) {
            return -LogGamma.value(1 / Require.positive("shape", shape));
        }

        @Override
        Term meanErrorTerm(GeneralizedGaussian errors, double shape) {
            double mean = errors.meanAbsolute();
            return new Term(shape * mean, mean, 0);
        }
    };

    /// A mean as a function of the shape, with its first two derivatives.
    record Term(double value, double slope, double curvature) {}

    abstract double errorTerm(double error, double shape);

    abstract Term meanErrorTerm(GeneralizedGaussian errors, double shape);

    /// Returns the loss of an error at a shape.
    ///
    /// @param error $\delta$, finite
    /// @param shape $\beta$, finite and above 0
    public double of(double error, double shape) {
        return errorTerm(Require.finite("error", error), Require.positive("shape", shape))
                + LogGamma.value(1 + 1 / shape);
    }

    /// Returns the slope of the loss in the error: $\beta|\delta|^{\beta-1}\operatorname{sgn}\delta$ for the
    /// paper's, $\beta\operatorname{sgn}\delta$ for the released one, and 0 at no error.
    ///
    /// @param error $\delta$, finite
    /// @param shape $\beta$, finite and above 0
    public abstract double errorSlope(double error, double shape);

    /// Returns the logarithm of what the density that the loss implies integrates to: 0 for the paper's; for
    /// the released one $\frac\beta{2\Gamma(x)}e^{-\beta|\delta|}$ has mass $1/\Gamma(x)$, which is 1 at
    /// shapes 1/2 and 1 alone.
    ///
    /// @param shape $\beta$, finite and above 0
    public abstract double logMass(double shape);

    /// Returns the mean loss under a law of errors.
    ///
    /// @param errors the law
    /// @param shape $\beta$, finite and above 0
    public double mean(GeneralizedGaussian errors, double shape) {
        return meanTerm(errors, Require.positive("shape", shape)).value();
    }

    /// Returns the shape of least mean loss under a law of errors: what a perfectly trained head outputs.
    ///
    /// For Gaussian errors of standard deviation $s$ and the paper's loss it is $\beta^\dagger(s)$ of claim
    /// 16; for the released loss it solves $\mathbb E|\delta|=x^2\psi(1+x)$ (claim 17).
    ///
    /// @param errors the law
    /// @throws IllegalArgumentException if the least mean loss within shapes 0.05 to 200 is at 0.05
    public double minimiser(GeneralizedGaussian errors) {
        return ShapeMinimum.of(shape -> meanTerm(errors, shape));
    }

    /// Returns the shape that any head of either loss outputs where there is no error: the shape at which
    /// $\Gamma(1+1/\beta)$ is least, $\beta_0=2.166\ldots$
    public static double minimiserWithoutError() {
        return ShapeMinimum.of(HeadLoss::normalizer);
    }

    /// The mean loss with its derivatives.
    Term meanTerm(GeneralizedGaussian errors, double shape) {
        var term = meanErrorTerm(errors, shape);
        var normalizer = normalizer(shape);
        return new Term(
                term.value() + normalizer.value(),
                term.slope() + normalizer.slope(),
                term.curvature() + normalizer.curvature());
    }

    /// $\ln\Gamma(1+x)$, with derivatives in $\beta$: $-x^2\psi(1+x)$ and $x^3(2\psi(1+x)+x\psi_1(1+x))$.
    private static Term normalizer(double shape) {
        double x = 1 / shape;
        double digamma = Polygamma.digamma(1 + x);
        return new Term(
                LogGamma.value(1 + x), -x * x * digamma, x * x * x * (2 * digamma + x * Polygamma.trigamma(1 + x)));
    }
}
