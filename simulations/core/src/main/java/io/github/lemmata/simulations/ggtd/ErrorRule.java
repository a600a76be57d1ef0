package io.github.lemmata.simulations.ggtd;

import io.github.lemmata.theory.Require;
import io.github.lemmata.theory.ggtd.GeneralizedGaussian;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;

/// What a temporal-difference error $\delta$ moves a value by: the derivative $\psi$ of a loss of $\delta$.
///
/// All rules are odd. Divided by [#meanSlope] they move the mean alike, so that step sizes compare. Source:
/// spec claims 19, 30 and 39.
public sealed interface ErrorRule {

    /// $|\delta|^{b-1}\mathrm{sgn}\,\delta$, the derivative of $|\delta|^b/b$: plain TD at $b=2$, the sign of
    /// the error at $b=1$, the gradient of the likelihood of a generalized Gaussian of shape $b$.
    ///
    /// Below 1 the derivative has a pole at 0; errors smaller than `floor` count as if they were as large.
    ///
    /// @param exponent $b>0$
    /// @param floor the least size of an error, 0 or more
    record Power(double exponent, double floor) implements ErrorRule {

        /// @throws IllegalArgumentException outside these domains
        public Power {
            Require.positive("exponent", exponent);
            Require.atLeast("floor", floor, 0.0);
        }

        @Override
        public double of(double error) {
            if (exponent == 2) {
                return error;
            }
            return exponent == 1
                    ? Math.signum(error)
                    : Math.signum(error) * Math.pow(Math.max(Math.abs(error), floor), exponent - 1);
        }

        @Override
        public String word() {
            return exponent == 2 ? "plain" : exponent == 1 ? "sign" : "|δ|^" + exponent;
        }
    }

    /// $\delta/\sqrt{\delta^2+c^2}$, the derivative of the pseudo-Huber loss: between plain TD and the sign.
    ///
    /// @param scale $c>0$
    record PseudoHuber(double scale) implements ErrorRule {

        /// @throws IllegalArgumentException unless the scale is finite and positive
        public PseudoHuber {
            Require.positive("scale", scale);
        }

        @Override
        public double of(double error) {
            return error / Math.hypot(error, scale);
        }

        @Override
        public String word() {
            return "pseudo-Huber";
        }
    }

    /// Plain TD.
    ErrorRule PLAIN = new Power(2, 0);

    /// The sign of the error alone.
    ErrorRule SIGN = new Power(1, 0);

    /// Returns the gradient of the likelihood of generalized Gaussian errors of a shape, which is
    /// $|\delta|^{\beta-1} \mathrm{sgn}\,\delta$; below 1, errors count as 0.1 or larger, so that the pole at
    /// 0 does not throw values about.
    ///
    /// @param shape $\beta>0$
    static ErrorRule likelihood(double shape) {
        return likelihood(new GeneralizedGaussian(1, shape));
    }

    /// Returns the gradient of a law's likelihood but for a factor; below shape 1, errors count as a tenth of
    /// the scale or larger.
    static ErrorRule likelihood(GeneralizedGaussian law) {
        return new Power(law.shape(), law.shape() < 1 ? 0.1 * law.scale() : 0);
    }

    /// Returns $\psi(\delta)$.
    double of(double error);

    /// Returns the rule in a word or two.
    String word();

    /// Returns $\mathbb E\psi'(X)$ under noise of a density $f$, taken as $-\int\psi
    /// f'=\frac\beta\alpha\,\mathbb E\big[|\psi(X)|u^{\beta-1}\big]$ with $u=|X|/\alpha$, so that the jumps
    /// of $\psi$ count.
    ///
    /// In the power's closed form, $\frac{\beta}{\alpha}\mathbb E\,|X|^{b-1}u^{\beta-1}$, the floor is
    /// neglected.
    ///
    /// @throws IllegalArgumentException if it is infinite: a power with $b+\beta\le1$
    default double meanSlope(GeneralizedGaussian noise) {
        double shape = noise.shape();
        return switch (this) {
            case Power(double exponent, var _) ->
                shape / Math.pow(noise.scale(), shape) * noise.absoluteMoment(exponent + shape - 2);
            case PseudoHuber huber -> slopeByQuadrature(huber, noise);
        };
    }

    /// Over $w=u^\beta$ the integral is one of $e^{-w}\psi$, smooth but for the power at 0, which halved
    /// cells take.
    private static double slopeByQuadrature(PseudoHuber rule, GeneralizedGaussian noise) {
        double shape = noise.shape();
        double factor = 1 / (noise.scale() * Math.exp(noise.logNormalizer() - Math.log(2 * noise.scale())));
        var gauss = new GaussIntegratorFactory();
        double end = 60;
        double sum = 0;
        for (int cell = 0; cell < 200; cell++) {
            double start = cell == 199 ? 0 : end * 0.7;
            GaussIntegrator cellRule = gauss.legendre(20, start, end);
            sum += cellRule.integrate(w -> Math.exp(-w) * rule.of(noise.scale() * Math.pow(w, 1 / shape)));
            end = start;
        }
        return factor * sum;
    }
}
