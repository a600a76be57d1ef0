package io.github.lemmata.verify.formula;

import static io.github.lemmata.verify.interval.Rounding.addDown;
import static io.github.lemmata.verify.interval.Rounding.addUp;

import io.github.lemmata.verify.interval.Elementary;
import io.github.lemmata.verify.interval.Interval;
import io.github.lemmata.verify.interval.Powers;
import io.github.lemmata.verify.interval.Products;
import java.util.Arrays;

/// Forward differentiation of a [Tape] over intervals, from the values of an [IntervalRun].
final class GradientRun {

    private final Tape.Instruction[] instructions;
    private final int variables;
    private final double[] lo;
    private final double[] hi;
    private final double[] slopeLo;
    private final double[] slopeHi;
    private boolean smooth;

    GradientRun(Tape tape, double[] lo, double[] hi) {
        this.instructions = tape.instructions();
        this.variables = tape.variables().size();
        this.lo = lo;
        this.hi = hi;
        slopeLo = new double[instructions.length * variables];
        slopeHi = new double[instructions.length * variables];
    }

    double lower(int v) {
        return slopeLo[slopeLo.length - variables + v];
    }

    double upper(int v) {
        return slopeHi[slopeHi.length - variables + v];
    }

    boolean run() {
        smooth = true;
        Arrays.fill(slopeLo, 0);
        Arrays.fill(slopeHi, 0);
        for (int i = 0; i < instructions.length && smooth; i++) {
            var instruction = instructions[i];
            if (instruction.dependence() == 0) {
                continue;
            }
            int l = instruction.left();
            int r = instruction.right();
            switch (instruction.code()) {
                case CONSTANT -> {}
                case VARIABLE -> slopeLo[i * variables + l] = slopeHi[i * variables + l] = 1;
                case NEGATE -> add(i, l, -1, -1);
                case INTEGER_POWER -> add(i, l, integerPowerSlope(l, r));
                case ADD -> {
                    add(i, l, 1, 1);
                    add(i, r, 1, 1);
                }
                case SUBTRACT -> {
                    add(i, l, 1, 1);
                    add(i, r, -1, -1);
                }
                case MULTIPLY -> {
                    add(i, l, lo[r], hi[r]);
                    add(i, r, lo[l], hi[l]);
                }
                case DIVIDE -> divide(i, l, r);
                case MIN -> choose(i, hi[l] <= lo[r] ? l : r, hi[l] <= lo[r] || hi[r] <= lo[l], l, r);
                case MAX -> choose(i, lo[l] >= hi[r] ? l : r, lo[l] >= hi[r] || lo[r] >= hi[l], l, r);
                case POWER -> power(i, l, r);
                case APPLY -> apply(i, l, instruction.function());
            }
        }
        return smooth;
    }

    private Interval register(int i) {
        return new Interval(lo[i], hi[i]);
    }

    private void add(int i, int from, Interval factor) {
        add(i, from, factor.lo(), factor.hi());
    }

    /// Adds to the slopes of instruction i those of another, times an interval.
    private void add(int i, int from, double low, double high) {
        long bits = instructions[from].dependence();
        while (bits != 0) {
            int v = Long.numberOfTrailingZeros(bits);
            bits &= bits - 1;
            int at = i * variables + v;
            int source = from * variables + v;
            double a = slopeLo[source];
            double b = slopeHi[source];
            slopeLo[at] = addDown(slopeLo[at], Products.lower(low, high, a, b));
            slopeHi[at] = addUp(slopeHi[at], Products.upper(low, high, a, b));
        }
    }

    private Interval integerPowerSlope(int l, int exponent) {
        return exponent == 0
                ? Interval.ZERO
                : Interval.point(exponent).times(Powers.integer(register(l), exponent - 1));
    }

    /// $(l'-r'\,l/r)/r$.
    private void divide(int i, int l, int r) {
        var inverse = Interval.ONE.over(register(r));
        add(i, l, inverse);
        if (instructions[r].dependence() != 0) {
            add(i, r, register(i).times(inverse).negate());
        }
    }

    /// The slopes of one operand where it is known to be the one, otherwise the hull of both.
    private void choose(int i, int chosen, boolean known, int l, int r) {
        if (known) {
            add(i, chosen, 1, 1);
            return;
        }
        for (int v = 0; v < variables; v++) {
            slopeLo[i * variables + v] = Math.min(slopeLo[l * variables + v], slopeLo[r * variables + v]);
            slopeHi[i * variables + v] = Math.max(slopeHi[l * variables + v], slopeHi[r * variables + v]);
        }
    }

    /// $a\,x^{a-1}x'+x^a\log x\;a'$, the logarithm as $\operatorname{xlogx}(x^a)/a$ where x may be 0.
    private void power(int i, int l, int r) {
        var x = register(l);
        var a = register(r);
        if (instructions[l].dependence() != 0) {
            var lowered = a.minus(Interval.ONE);
            smooth &= x.lo() > 0 || lowered.lo() > 0;
            add(i, l, a.times(Powers.real(x, lowered)));
        }
        if (instructions[r].dependence() != 0) {
            add(
                    i,
                    r,
                    x.lo() > 0
                            ? register(i).times(Elementary.log(x))
                            : Elementary.xlogx(register(i)).over(a));
        }
    }

    private void apply(int i, int l, Function function) {
        var x = register(l);
        smooth &= function.smoothOn(x);
        if (smooth) {
            add(i, l, function.slope(x, register(i)));
        }
    }
}
