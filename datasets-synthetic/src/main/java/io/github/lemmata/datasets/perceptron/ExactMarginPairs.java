package io.github.lemmata.datasets.perceptron;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.UnitSphereSampler;

/// Random datasets of any dimension with a given margin and radius: `exactMargin(d,n,mu,R)` of the specification,
/// section 5.
///
/// $z=(\mu,\pm r)$ in antipodal pairs, $r$ uniform on the sphere of radius $\sqrt{R^2-\mu^2}$ in $\mathbb R^{d-1}$.
/// The mean of a pair is $\mu e_1$, and $z_i^\top e_1=\mu$ for all, so margin and radius are exact up to rounding.
/// Multiplicities are uniform in $1..10$: equal ones would make one step separate everything.
///
/// @param d dimension, at least 2
/// @param points number of stored points, even, at least 2
/// @param margin $\mu>0$
/// @param radius $R\ge\mu$
public record ExactMarginPairs(int d, int points, double margin, double radius) {
    private static final int MOST_COPIES = 10;

    /// Checks the domain.
    public ExactMarginPairs {
        DatasetChecks.requireAtLeast("exactMargin", "d", d, 2);
        if (points < 2 || points % 2 != 0) {
            throw DatasetChecks.refused("exactMargin", "n", points, "even integer >= 2");
        }
        if (!(margin > 0 && Double.isFinite(margin))) {
            throw DatasetChecks.refused("exactMargin", "mu", margin, "real > 0");
        }
        if (!(radius >= margin && Double.isFinite(radius))) {
            throw DatasetChecks.refused("exactMargin", "R", radius, "real >= mu = " + margin);
        }
    }

    /// Draws the points and their multiplicities.
    public WeightedPoints draw(UniformRandomProvider random) {
        UnitSphereSampler sphere = UnitSphereSampler.of(random, d - 1);
        double height = Math.sqrt((radius - margin) * (radius + margin));
        double[] z = new double[points * d];
        long[] multiplicities = new long[points];
        for (int i = 0; i < points; i += 2) {
            double[] direction = sphere.sample();
            z[i * d] = margin;
            z[(i + 1) * d] = margin;
            for (int j = 1; j < d; j++) {
                z[i * d + j] = height * direction[j - 1];
                z[(i + 1) * d + j] = -height * direction[j - 1];
            }
            multiplicities[i] = random.nextLong(1, MOST_COPIES + 1);
            multiplicities[i + 1] = random.nextLong(1, MOST_COPIES + 1);
        }
        return WeightedPoints.of(z, multiplicities);
    }
}
