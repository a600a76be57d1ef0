package io.github.lemmata.datasets.ggtd;

import io.github.lemmata.theory.Require;
import io.github.lemmata.theory.ggtd.GeneralizedGaussian;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.AhrensDieterMarsagliaTsangGammaSampler;
import org.apache.commons.statistics.distribution.ContinuousDistribution;

/// The generalized Gaussian (exponential power) distribution, to the contract of Commons Statistics.
///
/// $$f(x)=\frac{\beta}{2\alpha\Gamma(1/\beta)}e^{-(|x-\mu|/\alpha)^\beta},\qquad
/// F(x)=\tfrac12+\tfrac{\operatorname{sgn}(x-\mu)}2P\big(\tfrac1\beta,(|x-\mu|/\alpha)^\beta\big).$$
///
/// Shape 1 is Laplace's distribution, shape 2 the normal one of standard deviation $\alpha/\sqrt2$; SciPy calls
/// it `gennorm`. Probabilities and quantiles keep their digits in both tails: see [GeneralizedGaussian], whose
/// closed forms these are, moved to $\mu$.
public final class GeneralizedGaussianDistribution implements ContinuousDistribution {

    private final double location;
    private final GeneralizedGaussian law;
    private final double height;
    private final double logHeight;

    private GeneralizedGaussianDistribution(double location, GeneralizedGaussian law) {
        this.location = location;
        this.law = law;
        height = law.density(0);
        logHeight = -law.logNormalizer();
    }

    /// Creates a generalized Gaussian distribution.
    ///
    /// @param location $\mu$, finite
    /// @param scale $\alpha>0$, finite
    /// @param shape $\beta>0$, finite
    /// @throws IllegalArgumentException if a parameter is outside its domain
    public static GeneralizedGaussianDistribution of(double location, double scale, double shape) {
        return new GeneralizedGaussianDistribution(
                Require.finite("location", location), new GeneralizedGaussian(scale, shape));
    }

    /// Returns the location $\mu$: mean, median and mode.
    public double getLocation() {
        return location;
    }

    /// Returns the scale $\alpha$.
    public double getScale() {
        return law.scale();
    }

    /// Returns the shape $\beta$.
    public double getShape() {
        return law.shape();
    }

    /// Returns the law of the deviations $x-\mu$, with its further closed forms.
    public GeneralizedGaussian deviations() {
        return law;
    }

    @Override
    public double density(double x) {
        return height * Math.exp(-law.power(x - location));
    }

    @Override
    public double logDensity(double x) {
        return logHeight - law.power(x - location);
    }

    /// Returns $\Pr(x_0<X\le x_1)$, from whichever of the tails and the centre leaves no digits to cancel.
    ///
    /// @throws IllegalArgumentException if $x_0>x_1$
    @Override
    public double probability(double x0, double x1) {
        if (x0 > x1) {
            throw new IllegalArgumentException("x0 is %s; expected real <= x1, which is %s".formatted(x0, x1));
        }
        double from = x0 - location;
        double to = x1 - location;
        if (from >= 0) {
            return law.survival(from) - law.survival(to);
        }
        return to <= 0 ? law.cumulative(to) - law.cumulative(from) : (law.central(from) + law.central(to)) / 2;
    }

    @Override
    public double cumulativeProbability(double x) {
        return law.cumulative(x - location);
    }

    @Override
    public double survivalProbability(double x) {
        return law.survival(x - location);
    }

    @Override
    public double inverseCumulativeProbability(double p) {
        return location + law.quantile(p);
    }

    @Override
    public double inverseSurvivalProbability(double p) {
        return location + law.inverseSurvival(p);
    }

    @Override
    public double getMean() {
        return location;
    }

    /// Returns $\alpha^2\,\Gamma(\frac3\beta)/\Gamma(\frac1\beta)$.
    @Override
    public double getVariance() {
        return law.variance();
    }

    /// Returns the kurtosis, 3 for the normal distribution; the skewness is 0.
    public double getKurtosis() {
        return law.kurtosis();
    }

    @Override
    public double getSupportLowerBound() {
        return Double.NEGATIVE_INFINITY;
    }

    @Override
    public double getSupportUpperBound() {
        return Double.POSITIVE_INFINITY;
    }

    /// Creates a sampler: $\mu+\alpha VG^{1/\beta}$ with $V$ uniform on $[-1,1)$ and $G$ a gamma number of
    /// shape $1+\frac1\beta$ by Marsaglia and Tsang's method.
    ///
    /// A gamma number of shape $a=\frac1\beta$ is $G\,|V|^{1/a}$, whose power $\frac1\beta$ is $G^{1/\beta}|V|$:
    /// nothing can underflow, however large the shape.
    @Override
    public Sampler createSampler(UniformRandomProvider rng) {
        double inverseShape = 1 / law.shape();
        var gamma = AhrensDieterMarsagliaTsangGammaSampler.of(rng, 1 + inverseShape, 1);
        return () -> location + law.scale() * Math.pow(gamma.sample(), inverseShape) * symmetricUniform(rng);
    }

    private static double symmetricUniform(UniformRandomProvider rng) {
        return (rng.nextLong() >> 10) * 0x1p-53;
    }
}
