package io.github.lemmata.verify.sequential;

import java.util.function.DoubleSupplier;

/// The procedures of spec sequential-tests, section 7: whether each ever excludes the true mean on a
/// stream.
enum Procedure {
    /// The textbook interval, looked at whenever one likes from 30 replicates on: the mistake that
    /// the others avoid.
    FIXED_SAMPLE_SIZE {
        @Override
        boolean everMisses(DoubleSupplier source, double mean, int horizon) {
            var spread = Spread.NONE;
            for (int t = 1; t <= horizon; t++) {
                spread = spread.after(source.getAsDouble());
                double error = Math.abs(spread.mean() - mean);
                if (t >= 30 && error > 1.959963984540054 * Math.sqrt(spread.variance() / t)) {
                    return true;
                }
            }
            return false;
        }
    },
    NORMAL_MIXTURE {
        @Override
        boolean everMisses(DoubleSupplier source, double mean, int horizon) {
            return leaves(NormalMixture.Sequence.of(0.5, 10, ALPHA), source, mean, horizon);
        }
    },
    EMPIRICAL_BERNSTEIN {
        @Override
        boolean everMisses(DoubleSupplier source, double mean, int horizon) {
            return leaves(EmpiricalBernstein.of(ALPHA), source, mean, horizon);
        }
    },
    HEDGED_BETTING {
        @Override
        boolean everMisses(DoubleSupplier source, double mean, int horizon) {
            EProcess above = SingleBet.against(new Hypothesis.AtMost(mean), new Bet.PlugIn(ALPHA), 0.5);
            EProcess below = SingleBet.against(new Hypothesis.AtLeast(mean), new Bet.PlugIn(ALPHA), 0.5);
            double needed = Math.log(2 / ALPHA);
            for (int t = 1; t <= horizon; t++) {
                double x = source.getAsDouble();
                above = above.after(x);
                below = below.after(x);
                if (Math.max(above.logValue(), below.logValue()) >= needed) {
                    return true;
                }
            }
            return false;
        }
    },
    BETA_BINOMIAL {
        @Override
        boolean everMisses(DoubleSupplier source, double mean, int horizon) {
            double successes = 0;
            for (int t = 1; t <= horizon; t++) {
                successes += source.getAsDouble();
                if (BetaBinomial.logEvidence(successes, t, mean) >= -Math.log(ALPHA)) {
                    return true;
                }
            }
            return false;
        }
    },
    GAMMA_EXPONENTIAL {
        @Override
        boolean everMisses(DoubleSupplier source, double mean, int horizon) {
            double needed = Math.log(2 / ALPHA);
            double sum = 0;
            double v = 0;
            var past = Moments.PRIOR;
            for (int t = 1; t <= horizon; t++) {
                double x = source.getAsDouble();
                v += (x - past.mean()) * (x - past.mean());
                sum += x - mean;
                past = past.after(x);
                if (t % 5 == 0 && BernsteinBoundary.logEvidence(Math.abs(sum), v, 10, 1) >= needed) {
                    return true;
                }
            }
            return false;
        }
    },
    /// Valid in the limit only.
    ASYMPTOTIC {
        @Override
        boolean everMisses(DoubleSupplier source, double mean, int horizon) {
            var spread = Spread.NONE;
            for (int t = 1; t <= horizon; t++) {
                spread = spread.after(source.getAsDouble());
                double half = AsymptoticInterval.halfWidth(t, Math.sqrt(spread.variance()), 0.1, ALPHA);
                if (t >= 50 && Math.abs(spread.mean() - mean) > half) {
                    return true;
                }
            }
            return false;
        }
    };

    static final double ALPHA = 0.05;

    /// Whether the true mean is ever excluded within the horizon.
    abstract boolean everMisses(DoubleSupplier source, double mean, int horizon);

    /// Whether it is meant to hold at all times.
    boolean isAnytimeValid() {
        return this != FIXED_SAMPLE_SIZE && this != ASYMPTOTIC;
    }

    boolean appliesTo(Law law) {
        return this != BETA_BINOMIAL || law.isEvent();
    }

    private static boolean leaves(ConfidenceSequence start, DoubleSupplier source, double mean, int horizon) {
        var sequence = start;
        for (int t = 1; t <= horizon; t++) {
            sequence = sequence.after(source.getAsDouble());
            if (!sequence.interval().contains(mean)) {
                return true;
            }
        }
        return false;
    }
}
