package io.github.lemmata.verify.prover;

import io.github.lemmata.verify.formula.Inequality;
import io.github.lemmata.verify.formula.IntervalRun;
import io.github.lemmata.verify.formula.Tape;
import io.github.lemmata.verify.interval.Interval;
import io.github.lemmata.verify.interval.Products;
import io.github.lemmata.verify.interval.Rounding;

/// The rule that settles a box or cuts it; one judge for each thread.
///
/// In order: the natural form; then, at most three times, every monotone variable is put to the end
/// where the slack is least and the natural form is tried there; last the mean-value form
/// $f(c)+\sum_ig_i(X)(X_i-c_i)$, with the centre for which its lower end is greatest.
final class Judge {

    private static final int REDUCTIONS = 3;
    private static final double UNBOUNDED = 1e300;

    private final boolean strict;
    private final boolean natural;
    private final double least;
    private final double[] domainWidth;
    private final IntervalRun run;
    private final int n;
    private final double[] low;
    private final double[] high;
    private final double[] centre;
    private final double[] smear;

    Judge(Tape tape, Inequality inequality, Limits limits) {
        strict = inequality.relation().strict();
        natural = limits.forms() == Limits.Forms.NATURAL;
        least = limits.least();
        domainWidth = inequality.box().sides().stream()
                .mapToDouble(side -> Double.isInfinite(side.width()) ? 1 : side.width())
                .toArray();
        run = new IntervalRun(tape);
        n = domainWidth.length;
        low = new double[n];
        high = new double[n];
        centre = new double[n];
        smear = new double[n];
    }

    /// Decides on the box between the corners.
    ///
    /// @param seeking whether to test the centre of a box that is to be cut
    Decision decide(double[] lower, double[] upper, boolean seeking) {
        run.evaluate(lower, upper);
        double bound = run.defined() ? run.lower() : Double.NEGATIVE_INFINITY;
        if (holds()) {
            return new Decision.Accepted("N", bound);
        }
        boolean smooth = !natural && run.differentiate();
        measure(lower, upper, smooth);
        if (smooth) {
            var method = reduce(lower, upper);
            if (!method.isEmpty()) {
                return new Decision.Accepted(method, Math.max(bound, settled));
            }
        }
        return cut(lower, upper, bound, seeking);
    }

    private double settled;

    private boolean holds() {
        return run.defined() && enough(run.lower());
    }

    private boolean enough(double lower) {
        return strict ? lower > 0 : lower >= 0;
    }

    /// Tries forms 2 and 3; the method that succeeded, or nothing.
    private String reduce(double[] lower, double[] upper) {
        System.arraycopy(lower, 0, low, 0, n);
        System.arraycopy(upper, 0, high, 0, n);
        var method = new StringBuilder();
        for (int round = 0; round < REDUCTIONS; round++) {
            if (!reduceMonotone(method)) {
                break;
            }
            run.evaluate(low, high);
            if (holds()) {
                settled = run.lower();
                return method.append('N').toString();
            }
            if (isPoint() || !run.differentiate()) {
                return "";
            }
        }
        settled = meanValue();
        return enough(settled) ? method.append('M').toString() : "";
    }

    private boolean isPoint() {
        for (int i = 0; i < n; i++) {
            if (low[i] < high[i]) {
                return false;
            }
        }
        return true;
    }

    /// Puts every monotone variable to its end, and notes it; false if there is none.
    private boolean reduceMonotone(StringBuilder method) {
        boolean any = false;
        for (int i = 0; i < n; i++) {
            if (low[i] == high[i]) {
                continue;
            }
            if (run.slopeLower(i) >= 0 && Double.isFinite(low[i])) {
                method.append(any ? "" : "B ").append('-').append(i).append(' ');
                high[i] = low[i];
                any = true;
            } else if (run.slopeUpper(i) <= 0 && Double.isFinite(high[i])) {
                method.append(any ? "" : "B ").append('+').append(i).append(' ');
                low[i] = high[i];
                any = true;
            }
        }
        return any;
    }

    /// The lower end of the mean-value form on the reduced box, from the slopes of the last run.
    private double meanValue() {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double gl = run.slopeLower(i);
            double gh = run.slopeUpper(i);
            centre[i] = best(low[i], high[i], gl, gh);
            if (low[i] < high[i]) {
                double left = Rounding.subtractDown(low[i], centre[i]);
                double right = Rounding.subtractUp(high[i], centre[i]);
                sum = Rounding.addDown(sum, Products.lower(gl, gh, left, right));
            }
        }
        run.evaluate(centre, centre);
        return run.defined() ? Rounding.addDown(sum, run.lower()) : Double.NEGATIVE_INFINITY;
    }

    private static double best(double low, double high, double gl, double gh) {
        if (gl >= 0 || low == high) {
            return low;
        }
        if (gh <= 0) {
            return high;
        }
        double balanced = (gh * low - gl * high) / (gh - gl);
        return Double.isFinite(balanced) ? Math.clamp(balanced, low, high) : new Interval(low, high).middle();
    }

    /// The measure by which the side to cut is chosen: the most that the slack can change along it.
    private void measure(double[] lower, double[] upper, boolean smooth) {
        for (int i = 0; i < n; i++) {
            double width = upper[i] - lower[i];
            double relative = width == 0 ? 0 : width / domainWidth[i];
            if (!smooth) {
                smear[i] = relative;
                continue;
            }
            double size = Math.max(Math.abs(run.slopeLower(i)), Math.abs(run.slopeUpper(i)));
            smear[i] = width == 0 ? 0 : Double.isFinite(size * width) ? size * width : UNBOUNDED * relative;
        }
    }

    private Decision cut(double[] lower, double[] upper, double bound, boolean seeking) {
        int variable = largest(smear);
        if (smear[variable] == 0) {
            measure(lower, upper, false);
            variable = largest(smear);
        }
        double width = upper[variable] - lower[variable];
        if (seeking && negativeAtCentre(lower, upper)) {
            return new Decision.Failing(centre.clone());
        }
        if (!(width > least * domainWidth[variable] || Double.isInfinite(width))) {
            return new Decision.Stuck(bound);
        }
        double at = new Interval(lower[variable], upper[variable]).middle();
        return at > lower[variable] && at < upper[variable]
                ? new Decision.Split(variable, at, bound)
                : new Decision.Stuck(bound);
    }

    private static int largest(double[] values) {
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            if (values[i] > values[best]) {
                best = i;
            }
        }
        return best;
    }

    private boolean negativeAtCentre(double[] lower, double[] upper) {
        for (int i = 0; i < n; i++) {
            centre[i] = new Interval(lower[i], upper[i]).middle();
        }
        return negativeAt(centre);
    }

    /// True if the opposite of the inequality is proved at the point.
    boolean negativeAt(double[] point) {
        run.evaluate(point, point);
        return run.defined() && (strict ? run.upper() <= 0 : run.upper() < 0);
    }

    /// The enclosure of the slack at a point.
    Interval slackAt(double[] point) {
        run.evaluate(point, point);
        return new Interval(run.lower(), run.upper());
    }

    /// The corner of the box to which the slopes of the last gradient point downhill, kept in the
    /// centre's place.
    double[] downhill(double[] lower, double[] upper) {
        run.evaluate(lower, upper);
        boolean smooth = run.differentiate();
        for (int i = 0; i < n; i++) {
            boolean falls = smooth && run.slopeLower(i) + run.slopeUpper(i) < 0;
            centre[i] = falls ? upper[i] : lower[i];
        }
        return centre;
    }
}
