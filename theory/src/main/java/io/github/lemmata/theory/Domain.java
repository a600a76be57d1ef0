package io.github.lemmata.theory;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.apache.commons.numbers.fraction.BigFraction;

/// The set of values that a parameter may take.
public sealed interface Domain {

    /// Returns the domain in words, such as `integer >= 1`.
    String words();

    /// Tells whether a value, as the user gave it (text, number or nested list), lies in the domain.
    boolean admits(Object given);

    /// The integers from `min` to `max`, both included; unbounded above where `max` is `Long.MAX_VALUE`.
    record Integers(long min, long max) implements Domain {

        public Integers {
            if (min > max) {
                throw new IllegalArgumentException("integers from %d to %d: the range is empty".formatted(min, max));
            }
        }

        @Override
        public String words() {
            if (max < Long.MAX_VALUE) {
                return "integer from %d to %d".formatted(min, max);
            }
            return min == Long.MIN_VALUE ? "integer" : "integer >= " + min;
        }

        @Override
        public boolean admits(Object given) {
            return Numerals.whole(given)
                    .filter(x -> x.compareTo(BigInteger.valueOf(min)) >= 0)
                    .filter(x -> max == Long.MAX_VALUE || x.compareTo(BigInteger.valueOf(max)) <= 0)
                    .isPresent();
        }
    }

    /// The finite doubles above `bound`; `bound` itself belongs to them where `closed`.
    record Reals(double bound, boolean closed) implements Domain {

        @Override
        public String words() {
            if (bound == Double.NEGATIVE_INFINITY) {
                return "real";
            }
            String number = bound == Math.rint(bound) ? Long.toString((long) bound) : Double.toString(bound);
            return "real %s %s".formatted(closed ? ">=" : ">", number);
        }

        @Override
        public boolean admits(Object given) {
            OptionalDouble number = Numerals.real(given);
            return number.isPresent() && (closed ? number.getAsDouble() >= bound : number.getAsDouble() > bound);
        }
    }

    /// The rationals from `min` on, read exactly: `5`, `2.5`, `41/2` and `1e-3` are all rationals.
    record Rationals(BigFraction min) implements Domain {

        @Override
        public String words() {
            return "rational >= " + Value.of(min).text();
        }

        @Override
        public boolean admits(Object given) {
            return Numerals.ratio(given)
                    .filter(x -> RationalOrder.compare(x, min) >= 0)
                    .isPresent();
        }
    }

    /// One of a few words. Capitals, underscores and hyphens make no difference: `mostViolated` and
    /// `MOST_VIOLATED` are the same word.
    record Words(List<String> options) implements Domain {

        public Words {
            options = List.copyOf(options);
            if (options.isEmpty()) {
                throw new IllegalArgumentException("options: expected at least one word");
            }
        }

        /// Returns the constants of an enum as words: `MOST_VIOLATED` reads `mostViolated`.
        static Words of(Class<? extends Enum<?>> constants) {
            return new Words(Arrays.stream(constants.getEnumConstants())
                    .map(constant -> camelCase(constant.name()))
                    .toList());
        }

        @Override
        public String words() {
            int last = options.size() - 1;
            return last == 0
                    ? options.getFirst()
                    : String.join(", ", options.subList(0, last)) + " or " + options.get(last);
        }

        @Override
        public boolean admits(Object given) {
            return given instanceof CharSequence text
                    && options.stream().anyMatch(option -> bare(option).equals(bare(text.toString())));
        }

        static String bare(String word) {
            return word.strip().replace("_", "").replace("-", "").toLowerCase(Locale.ROOT);
        }

        private static String camelCase(String constant) {
            String[] parts = constant.toLowerCase(Locale.ROOT).split("_");
            StringBuilder word = new StringBuilder(parts[0]);
            for (int i = 1; i < parts.length; i++) {
                word.append(parts[i].substring(0, 1).toUpperCase(Locale.ROOT)).append(parts[i].substring(1));
            }
            return word.toString();
        }
    }

    /// Non-empty lists of rationals, such as `[1, 1/2, 0.3]`.
    record NumberLists(String words) implements Domain {

        @Override
        public boolean admits(Object given) {
            return Numerals.list(given).isPresent();
        }
    }

    /// Non-empty lists of non-empty rows of rationals, all of one length, such as `[[1,-1],[1,3]]`.
    record Matrices(String words) implements Domain {

        @Override
        public boolean admits(Object given) {
            return Numerals.matrix(given).isPresent();
        }
    }
}
