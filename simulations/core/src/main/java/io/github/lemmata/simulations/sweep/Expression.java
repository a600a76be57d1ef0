package io.github.lemmata.simulations.sweep;

import io.github.lemmata.theory.Arguments;
import io.github.lemmata.theory.RationalOrder;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.apache.commons.numbers.fraction.BigFraction;

/// An expression over the levels of a cell: its value is a rational, a word or a truth value.
sealed interface Expression {

    int LARGEST_EXPONENT = 1000;

    /// The value: a [BigFraction], a [String] or a [Boolean].
    Object at(Function<String, Object> level);

    /// Whether the value is a truth value.
    default boolean isCondition() {
        return switch (this) {
            case Comparison _, Both _, Either _, Not _ -> true;
            case Constant _, Variable _, Operation _, Call _ -> false;
        };
    }

    /// A number or a word.
    record Constant(Object value) implements Expression {
        @Override
        public Object at(Function<String, Object> level) {
            return value;
        }
    }

    /// The level of a parameter: a number where it reads as one, and a word elsewhere.
    record Variable(String name) implements Expression {
        @Override
        public Object at(Function<String, Object> level) {
            if (!(level.apply(name) instanceof String text)) {
                throw new IllegalArgumentException("\"%s\" is a list; expected a number or a word".formatted(name));
            }
            try {
                return Arguments.of(name, text).ratio(name);
            } catch (IllegalArgumentException noNumber) {
                return text;
            }
        }
    }

    /// Arithmetic on two numbers.
    record Operation(char operator, Expression left, Expression right) implements Expression {
        @Override
        public Object at(Function<String, Object> level) {
            BigFraction a = number(left, level);
            BigFraction b = number(right, level);
            return switch (operator) {
                case '+' -> a.add(b);
                case '-' -> a.subtract(b);
                case '*' -> a.multiply(b);
                case '/' -> a.divide(nonZero(b));
                case '%' -> a.subtract(b.multiply(floor(a.divide(nonZero(b)))));
                default -> power(a, b);
            };
        }

        private static BigFraction nonZero(BigFraction divisor) {
            if (divisor.signum() == 0) {
                throw new IllegalArgumentException("division by zero");
            }
            return divisor;
        }

        private static BigFraction power(BigFraction base, BigFraction exponent) {
            double power = exponent.doubleValue();
            if (power != Math.rint(power) || Math.abs(power) > LARGEST_EXPONENT) {
                throw new IllegalArgumentException("exponent %s; expected an integer from -%d to %d"
                        .formatted(LevelText.of(exponent), LARGEST_EXPONENT, LARGEST_EXPONENT));
            }
            return (power < 0 ? nonZero(base) : base).pow((int) power);
        }
    }

    /// A function of numbers.
    record Call(String function, List<Expression> arguments) implements Expression {

        static final List<String> FUNCTIONS = List.of("abs", "ceil", "exp", "floor", "log", "max", "min", "sqrt");

        @Override
        public Object at(Function<String, Object> level) {
            List<BigFraction> numbers =
                    arguments.stream().map(argument -> number(argument, level)).toList();
            BigFraction first = numbers.getFirst();
            return switch (function) {
                case "abs" -> first.abs();
                case "floor" -> floor(first);
                case "ceil" -> floor(first.negate()).negate();
                case "min" -> best(numbers, order -> order < 0);
                case "max" -> best(numbers, order -> order > 0);
                case "sqrt" -> rounded(first, StrictMath.sqrt(first.doubleValue()));
                case "log" -> rounded(first, StrictMath.log(first.doubleValue()));
                default -> rounded(first, StrictMath.exp(first.doubleValue()));
            };
        }

        private static BigFraction best(List<BigFraction> numbers, IntPredicate better) {
            BinaryOperator<BigFraction> choose = (a, b) -> better.test(RationalOrder.compare(a, b)) ? a : b;
            return numbers.stream().reduce(choose).orElseThrow();
        }

        private BigFraction rounded(BigFraction argument, double value) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException(
                        "%s(%s) is no finite number".formatted(function, LevelText.of(argument)));
            }
            return BigFraction.from(value);
        }
    }

    /// A comparison of two numbers, or of two words for equality.
    record Comparison(String operator, Expression left, Expression right) implements Expression {

        @Override
        public Object at(Function<String, Object> level) {
            Object a = left.at(level);
            Object b = right.at(level);
            return switch (operator) {
                case "=" -> same(a, b);
                case "!=" -> !same(a, b);
                case "<" -> order(a, b) < 0;
                case "<=" -> order(a, b) <= 0;
                case ">" -> order(a, b) > 0;
                default -> order(a, b) >= 0;
            };
        }

        private static boolean same(Object a, Object b) {
            if (a instanceof String one && b instanceof String other) {
                return bare(one).equals(bare(other));
            }
            return order(a, b) == 0;
        }

        /// Words as parameters read them: capitals, underscores and hyphens make no difference.
        private static String bare(String word) {
            return word.replace("_", "").replace("-", "").toLowerCase(Locale.ROOT);
        }

        private static int order(Object a, Object b) {
            return RationalOrder.compare(number(a), number(b));
        }
    }

    /// Both conditions; the second is not looked at where the first fails.
    record Both(Expression left, Expression right) implements Expression {
        @Override
        public Object at(Function<String, Object> level) {
            return (boolean) left.at(level) && (boolean) right.at(level);
        }
    }

    /// One of two conditions; the second is not looked at where the first holds.
    record Either(Expression left, Expression right) implements Expression {
        @Override
        public Object at(Function<String, Object> level) {
            return (boolean) left.at(level) || (boolean) right.at(level);
        }
    }

    /// The opposite of a condition.
    record Not(Expression operand) implements Expression {
        @Override
        public Object at(Function<String, Object> level) {
            return !(boolean) operand.at(level);
        }
    }

    private static BigFraction number(Expression expression, Function<String, Object> level) {
        return number(expression.at(level));
    }

    private static BigFraction number(Object value) {
        if (value instanceof BigFraction number) {
            return number;
        }
        throw new IllegalArgumentException("\"%s\" is a word; expected a number".formatted(value));
    }

    private static BigFraction floor(BigFraction number) {
        BigInteger[] parts = number.getNumerator().divideAndRemainder(number.getDenominator());
        return BigFraction.of(parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0]);
    }
}
