package io.github.lemmata.theory;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;

/// What a quantity evaluates to: a double, an exact integer, an exact rational, or a vector of these.
public sealed interface Value {

    /// Returns how the value is printed; see the four cases.
    String text();

    /// Returns the nearest double.
    ///
    /// @throws IllegalArgumentException if the value is a vector
    double toDouble();

    /// Returns component `index` of a vector, counted from 0.
    ///
    /// @throws IllegalArgumentException if the value is no vector or has no such component
    default Value component(int index) {
        throw new IllegalArgumentException("component [%d] of %s: it is a single number".formatted(index, text()));
    }

    /// A floating-point number; printed to 17 significant digits, trailing zeros dropped, so that the text
    /// parses back to the same double.
    record Real(double value) implements Value {

        private static final MathContext SEVENTEEN_DIGITS = new MathContext(17);
        private static final double SMALLEST_PLAIN = 1e-4;
        private static final double LARGEST_PLAIN = 1e17;

        @Override
        public String text() {
            if (value == 0 || !Double.isFinite(value)) {
                return Double.toString(value);
            }
            BigDecimal decimal = new BigDecimal(value).round(SEVENTEEN_DIGITS).stripTrailingZeros();
            double size = Math.abs(value);
            if (size < SMALLEST_PLAIN || size >= LARGEST_PLAIN) {
                return scientific(decimal);
            }
            // One decimal at least: an exact integer is a Whole and prints without a point.
            return (decimal.scale() < 1 ? decimal.setScale(1) : decimal).toPlainString();
        }

        private static String scientific(BigDecimal decimal) {
            int exponent = decimal.precision() - decimal.scale() - 1;
            BigDecimal mantissa = decimal.scaleByPowerOfTen(-exponent);
            return (mantissa.scale() < 1 ? mantissa.setScale(1) : mantissa).toPlainString() + "E" + exponent;
        }

        @Override
        public double toDouble() {
            return value;
        }
    }

    /// An exact integer; printed in full.
    record Whole(BigInteger value) implements Value {

        public Whole {
            Objects.requireNonNull(value, "value");
        }

        @Override
        public String text() {
            return value.toString();
        }

        @Override
        public double toDouble() {
            return value.doubleValue();
        }
    }

    /// An exact rational in lowest terms; printed as `a/b`, or as an integer when `b` is 1.
    record Ratio(BigFraction value) implements Value {

        public Ratio {
            Objects.requireNonNull(value, "value");
        }

        @Override
        public String text() {
            String numerator = value.getNumerator().toString();
            return value.getDenominator().equals(BigInteger.ONE) ? numerator : numerator + "/" + value.getDenominator();
        }

        @Override
        public double toDouble() {
            return value.doubleValue();
        }
    }

    /// A vector of values; printed as `[a, b]`.
    record Vector(List<Value> components) implements Value {

        public Vector {
            components = List.copyOf(components);
        }

        /// Returns the number of components.
        public int size() {
            return components.size();
        }

        @Override
        public Value component(int index) {
            if (index < 0 || index >= components.size()) {
                throw new IllegalArgumentException("component [%d] of a vector with %d components: expected 0 to %d"
                        .formatted(index, components.size(), components.size() - 1));
            }
            return components.get(index);
        }

        @Override
        public String text() {
            return components.stream().map(Value::text).collect(Collectors.joining(", ", "[", "]"));
        }

        @Override
        public double toDouble() {
            throw new IllegalArgumentException("vector %s is not a single number".formatted(text()));
        }
    }

    /// Returns a floating-point value.
    static Value of(double value) {
        return new Real(value);
    }

    /// Returns an exact integer.
    static Value of(long value) {
        return new Whole(BigInteger.valueOf(value));
    }

    /// Returns an exact integer.
    static Value of(BigInteger value) {
        return new Whole(value);
    }

    /// Returns an exact rational.
    static Value of(BigFraction value) {
        return new Ratio(value);
    }

    /// Returns a vector of doubles.
    static Value of(double... components) {
        return new Vector(Arrays.stream(components).<Value>mapToObj(Real::new).toList());
    }

    /// Returns a vector of exact rationals.
    static Value of(BigFraction... components) {
        return new Vector(Arrays.stream(components).<Value>map(Ratio::new).toList());
    }

    /// Returns a vector of values.
    static Value of(List<Value> components) {
        return new Vector(components);
    }
}
