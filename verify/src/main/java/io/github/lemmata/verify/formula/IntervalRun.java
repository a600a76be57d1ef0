package io.github.lemmata.verify.formula;

import static io.github.lemmata.verify.interval.Rounding.addDown;
import static io.github.lemmata.verify.interval.Rounding.addUp;
import static io.github.lemmata.verify.interval.Rounding.divideDown;
import static io.github.lemmata.verify.interval.Rounding.divideUp;

import io.github.lemmata.verify.interval.Interval;
import io.github.lemmata.verify.interval.Powers;
import io.github.lemmata.verify.interval.Products;

/// The registers of a [Tape] during its interval evaluation; one for each thread.
public final class IntervalRun {

    private final Tape tape;
    private final Tape.Instruction[] instructions;
    private final double[] lo;
    private final double[] hi;
    private final GradientRun gradient;
    private boolean defined;

    /// Registers for the tape.
    public IntervalRun(Tape tape) {
        this.tape = tape;
        instructions = tape.instructions();
        lo = new double[instructions.length];
        hi = new double[instructions.length];
        gradient = new GradientRun(tape, lo, hi);
    }

    /// Encloses the formula on the box between the corners.
    ///
    /// @return true if the formula is defined, hence continuous, on the whole box
    public boolean evaluate(double[] lower, double[] upper) {
        defined = true;
        for (int i = 0; i < instructions.length; i++) {
            var instruction = instructions[i];
            int l = instruction.left();
            int r = instruction.right();
            switch (instruction.code()) {
                case CONSTANT -> set(i, tape.constant(l));
                case VARIABLE -> set(i, lower[l], upper[l]);
                case NEGATE -> set(i, -hi[l], -lo[l]);
                case INTEGER_POWER -> integerPower(i, l, r);
                case ADD -> set(i, addDown(lo[l], lo[r]), addUp(hi[l], hi[r]));
                case SUBTRACT -> set(i, addDown(lo[l], -hi[r]), addUp(hi[l], -lo[r]));
                case MULTIPLY ->
                    set(i, Products.lower(lo[l], hi[l], lo[r], hi[r]), Products.upper(lo[l], hi[l], lo[r], hi[r]));
                case DIVIDE -> divide(i, l, r);
                case MIN -> set(i, Math.min(lo[l], lo[r]), Math.min(hi[l], hi[r]));
                case MAX -> set(i, Math.max(lo[l], lo[r]), Math.max(hi[l], hi[r]));
                case POWER -> power(i, register(l), register(r));
                case APPLY -> apply(i, instruction.function(), register(l));
            }
        }
        return defined;
    }

    /// Encloses the partial derivatives on the box that was last evaluated.
    ///
    /// @return true if they exist, kinks aside, and are finite on the whole box
    public boolean differentiate() {
        return defined && gradient.run();
    }

    /// The lower end of the last enclosure.
    public double lower() {
        return lo[lo.length - 1];
    }

    /// The upper end of the last enclosure.
    public double upper() {
        return hi[hi.length - 1];
    }

    /// True if the formula was defined on the whole box that was last evaluated.
    public boolean defined() {
        return defined;
    }

    /// The lower end of the derivative by variable v.
    public double slopeLower(int v) {
        return gradient.lower(v);
    }

    /// The upper end of the derivative by variable v.
    public double slopeUpper(int v) {
        return gradient.upper(v);
    }

    private Interval register(int i) {
        return new Interval(lo[i], hi[i]);
    }

    private void set(int i, double low, double high) {
        lo[i] = low;
        hi[i] = high;
    }

    /// Keeps an enclosure; an empty one says that the formula is defined nowhere, and nothing is concluded from it.
    private void set(int i, Interval value) {
        defined &= !value.isEmpty();
        set(
                i,
                value.isEmpty() ? Double.NEGATIVE_INFINITY : value.lo(),
                value.isEmpty() ? Double.POSITIVE_INFINITY : value.hi());
    }

    private void integerPower(int i, int l, int exponent) {
        defined &= exponent >= 0 || lo[l] > 0 || hi[l] < 0;
        set(i, Powers.integer(register(l), exponent));
    }

    private void divide(int i, int l, int r) {
        if (lo[r] > 0) {
            set(i, divideDown(lo[l], lo[l] >= 0 ? hi[r] : lo[r]), divideUp(hi[l], hi[l] <= 0 ? hi[r] : lo[r]));
        } else {
            defined &= hi[r] < 0;
            set(i, register(l).over(register(r)));
        }
    }

    private void power(int i, Interval base, Interval exponent) {
        defined &= Powers.defined(base, exponent);
        set(i, Powers.real(base, exponent));
    }

    private void apply(int i, Function function, Interval argument) {
        defined &= function.definedOn(argument);
        set(i, function.enclose(argument));
    }
}
