package io.github.lemmata.theory.ggtd;

import io.github.lemmata.theory.Require;

/// Losses of a residual $r$ with a scale $c>0$, and their derivatives $\psi$.
///
/// | | $\rho(r)$ | $\psi(r)=\rho'(r)$ | $\sup\psi$ | convex up to $r=$ |
/// |---|---|---|---|---|
/// | squared | $\frac12r^2$ | $r$ | $\infty$ | $\infty$ |
/// | pseudo-Huber | $\sqrt{r^2+c^2}-c$ | $\frac r{\sqrt{r^2+c^2}}$ | 1, not attained | $\infty$ |
/// | Cauchy | $\ln(1+\frac{r^2}{2c^2})$ | $\frac r{c^2+r^2/2}$ | $\frac1{\sqrt2c}$ | $\sqrt2c$ |
/// | Geman-McClure | $\frac{2r^2}{r^2+4c^2}$ | $\frac{16c^2r}{(r^2+4c^2)^2}$ | $\frac9{8\sqrt3c}$ | $2c/\sqrt3$ |
///
/// All are written in $t=r/c$, which has to be finite, without a difference of nearly equal numbers.
///
/// Source: Song & Dhariwal, ICLR 2024 (pseudo-Huber); Dao et al., ICLR 2025, training code (Cauchy,
/// Geman-McClure); spec claim 39.
public enum RobustLoss {
    /// $\frac12r^2$, whatever the scale.
    SQUARED {
        @Override
        double value(double t, double c) {
            return c * t * (c * t) / 2;
        }

        @Override
        double slope(double t, double c) {
            return c * t;
        }

        @Override
        double bend(double t, double c) {
            return 1;
        }

        @Override
        public double largestInfluence(double c) {
            scale(c);
            return Double.POSITIVE_INFINITY;
        }

        @Override
        public double convexUpTo(double c) {
            scale(c);
            return Double.POSITIVE_INFINITY;
        }
    },

    /// $\sqrt{r^2+c^2}-c$: convex, with bounded slope.
    PSEUDO_HUBER {
        @Override
        double value(double t, double c) {
            return c * (Math.abs(t) * (Math.abs(t) / (Math.hypot(t, 1) + 1)));
        }

        @Override
        double slope(double t, double c) {
            return t / Math.hypot(t, 1);
        }

        @Override
        double bend(double t, double c) {
            double w = 1 / Math.hypot(t, 1);
            return w * w * w / c;
        }

        @Override
        public double largestInfluence(double c) {
            scale(c);
            return 1;
        }

        @Override
        public double convexUpTo(double c) {
            scale(c);
            return Double.POSITIVE_INFINITY;
        }
    },

    /// $\ln(1+\frac{r^2}{2c^2})$: unbounded, with a slope that falls like $2/r$.
    CAUCHY {
        @Override
        double value(double t, double c) {
            double size = Math.abs(t);
            return size < LARGE ? Math.log1p(t * t / 2) : 2 * Math.log(size) - Math.log(2);
        }

        @Override
        double slope(double t, double c) {
            return 1 / (1 / t + t / 2) / c;
        }

        @Override
        double bend(double t, double c) {
            double w = 1 / (1 + t * t / 2);
            return (2 * w - 1) * w / c / c;
        }

        @Override
        public double largestInfluence(double c) {
            return Math.sqrt(0.5) / scale(c);
        }

        @Override
        public double convexUpTo(double c) {
            return Math.sqrt(2) * scale(c);
        }
    },

    /// $\frac{2r^2}{r^2+4c^2}$: bounded by 2, with a slope that falls like $16c^2/r^3$.
    GEMAN_MCCLURE {
        @Override
        double value(double t, double c) {
            return 2 / (1 + 4 / t / t);
        }

        @Override
        double slope(double t, double c) {
            double w = 4 / (t * t + 4);
            return t * w * w / c;
        }

        @Override
        double bend(double t, double c) {
            double w = 4 / (t * t + 4);
            return w * w * (4 * w - 3) / c / c;
        }

        @Override
        public double largestInfluence(double c) {
            return 9 / (8 * Math.sqrt(3)) / scale(c);
        }

        @Override
        public double convexUpTo(double c) {
            return 2 / Math.sqrt(3) * scale(c);
        }
    };

    private static final double LARGE = 1e100;

    /// What the loss is at $r=ct$.
    abstract double value(double t, double c);

    abstract double slope(double t, double c);

    abstract double bend(double t, double c);

    /// Returns $\rho(r)$.
    ///
    /// @param r residual, finite
    /// @param c scale, above 0
    public double of(double r, double c) {
        return value(relative(r, c), c);
    }

    /// Returns $\psi(r)=\rho'(r)$, an odd function.
    ///
    /// @param r residual, finite
    /// @param c scale, above 0
    public double influence(double r, double c) {
        return slope(relative(r, c), c);
    }

    /// Returns $\psi'(r)=\rho''(r)$; $\rho(r)\approx\frac12\rho''(0)r^2$ for small residuals.
    ///
    /// @param r residual, finite
    /// @param c scale, above 0
    public double curvature(double r, double c) {
        return bend(relative(r, c), c);
    }

    /// Returns $\sup_r|\psi(r)|$.
    ///
    /// @param c scale, above 0
    public abstract double largestInfluence(double c);

    /// Returns the residual up to which the loss is convex, and at which $\psi$ is largest; infinite where it is
    /// convex everywhere.
    ///
    /// @param c scale, above 0
    public abstract double convexUpTo(double c);

    /// Returns the loss of a vector of residuals, which is that of their root mean square. For the Cauchy loss this
    /// is $\ln(\frac12\overline{r^2}+c^2)-2\ln c$, as the training code of Dao et al. has it.
    ///
    /// @param r residuals, at least one, finite
    /// @param c scale, above 0
    public double ofMeanSquare(double[] r, double c) {
        double largest = 0;
        for (double x : Require.finite("r", r)) {
            largest = Math.max(largest, Math.abs(x));
        }
        double sum = 0;
        for (double x : r) {
            double share = largest == 0 ? 0 : x / largest;
            sum += share * share;
        }
        return of(largest * Math.sqrt(sum / r.length), c);
    }

    private static double relative(double r, double c) {
        return Require.finite("r / c", Require.finite("r", r) / scale(c));
    }

    private static double scale(double c) {
        return Require.positive("c", c);
    }
}
