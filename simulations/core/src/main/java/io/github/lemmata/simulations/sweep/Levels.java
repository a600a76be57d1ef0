package io.github.lemmata.simulations.sweep;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;

/// The levels of an axis.
///
/// A level is text, such as `5`, `2.5`, `41/2` or `mostViolated`, or a (nested) list of these: what
/// [io.github.lemmata.theory.Arguments] reads exactly.
public sealed interface Levels {

    /// Returns the levels in order: at least one, no two of them the same.
    List<Object> values();

    /// Returns levels one by one: numbers, words, enum constants, or (nested) lists of these.
    ///
    /// @throws InvalidSweepException if there are none, or one occurs twice
    static Levels of(Object... values) {
        return new Listed(Arrays.asList(values));
    }

    /// Returns `from`, `from + step`, ... up to `to`, computed exactly; `to` is reached where it is on
    /// the way.
    ///
    /// @throws InvalidSweepException if the step is not positive, or `to` is below `from`
    static Levels range(Object from, Object to, Object step) {
        return new Range(LevelText.number("from", from), LevelText.number("to", to), LevelText.number("step", step));
    }

    /// Returns `count` levels from `from` to `to` at equal distances, computed exactly.
    ///
    /// @throws InvalidSweepException if `to` is not above `from`, or `count` is below 2
    static Levels evenly(Object from, Object to, int count) {
        BigFraction start = LevelText.number("from", from);
        BigFraction end = LevelText.number("to", to);
        LevelText.requireCount(count);
        return new Range(start, end, end.subtract(start).divide(count - 1));
    }

    /// Returns `count` levels from `from` to `to` at equal ratios.
    ///
    /// @throws InvalidSweepException if `from` is not positive, `to` is not above it, or `count` is below
    ///     2
    static Levels logarithmic(Object from, Object to, int count) {
        return new LogRange(LevelText.number("from", from), LevelText.number("to", to), count, false);
    }

    /// Returns what [#logarithmic] does, rounded to integers; levels that round to the same one are one.
    ///
    /// @throws InvalidSweepException as above
    static Levels logarithmicWhole(Object from, Object to, int count) {
        return new LogRange(LevelText.number("from", from), LevelText.number("to", to), count, true);
    }

    /// Levels one by one.
    ///
    /// @param values the levels; numbers and enum constants among them become text
    record Listed(List<Object> values) implements Levels {

        public Listed {
            values = values.stream().map(LevelText::of).toList();
            if (values.isEmpty()) {
                throw InvalidSweepException.at("", "the list of values is empty; expected at least one");
            }
            Set<Object> seen = new HashSet<>();
            for (int i = 0; i < values.size(); i++) {
                if (!seen.add(values.get(i))) {
                    throw InvalidSweepException.at("[%d]".formatted(i), "%s is there twice".formatted(values.get(i)));
                }
            }
        }
    }

    /// Levels at equal distances: `from`, `from + step`, ... up to `to`.
    ///
    /// @param from the first level
    /// @param to no level is above it
    /// @param step the distance, above 0
    record Range(BigFraction from, BigFraction to, BigFraction step) implements Levels {

        public Range {
            LevelText.requireOrder(from, to, true);
            if (step.signum() <= 0) {
                throw InvalidSweepException.at(
                        "step", "step is %s; expected a number > 0".formatted(LevelText.of(step)));
            }
            if (steps(from, to, step).bitLength() >= Integer.SIZE - 1) {
                throw InvalidSweepException.at("step", "the range has more than 2^30 values");
            }
        }

        private static BigInteger steps(BigFraction from, BigFraction to, BigFraction step) {
            BigFraction exact = to.subtract(from).divide(step);
            return exact.getNumerator().divide(exact.getDenominator());
        }

        /// Returns the levels, each computed when it is asked for.
        @Override
        public List<Object> values() {
            int size = steps(from, to, step).intValueExact() + 1;
            return new AbstractList<>() {
                @Override
                public Object get(int index) {
                    return LevelText.of(from.add(step.multiply(index)));
                }

                @Override
                public int size() {
                    return size;
                }
            };
        }
    }

    /// Levels at equal ratios: $\mathrm{from}\,(\mathrm{to}/\mathrm{from})^{i/(\mathrm{count}-1)}$, the
    /// ends exact and the others the same doubles on every machine.
    ///
    /// @param from the first level, above 0
    /// @param to the last level
    /// @param count the number of levels before those that round to the same one are joined
    /// @param whole whether each is rounded to the nearest integer
    record LogRange(BigFraction from, BigFraction to, int count, boolean whole) implements Levels {

        public LogRange {
            if (from.signum() <= 0) {
                throw InvalidSweepException.at(
                        "from", "from is %s; expected a number > 0 on a log scale".formatted(LevelText.of(from)));
            }
            LevelText.requireOrder(from, to, false);
            LevelText.requireCount(count);
        }

        @Override
        public List<Object> values() {
            return IntStream.range(0, count).mapToObj(this::level).distinct().toList();
        }

        private Object level(int index) {
            if (!whole && index == 0) {
                return LevelText.of(from);
            }
            if (!whole && index == count - 1) {
                return LevelText.of(to);
            }
            double first = StrictMath.log(from.doubleValue());
            double last = StrictMath.log(to.doubleValue());
            // StrictMath: the last bit of Math's functions may differ between machines
            double level = StrictMath.exp(first + (last - first) * index / (count - 1));
            return whole
                    ? new BigDecimal(level).setScale(0, RoundingMode.HALF_EVEN).toPlainString()
                    : LevelText.of(level);
        }
    }
}
