package io.github.lemmata.verify.formula;

import java.math.BigDecimal;
import java.math.BigInteger;

/// A real expression in named variables, as a tree.
///
/// Constants are exact. Two formulas are equal if their trees are. Written fluently, with the static methods of
/// [Formulas] imported:
///
/// ```java
/// var x = variable("x");
/// var claim = log1p(x).isAtMost(x).on(x.in("0", "1"));
/// ```
public sealed interface Formula extends Operators {

    /// An exact decimal number.
    record Decimal(BigDecimal value) implements Formula {}

    /// An exact quotient of integers, the denominator positive.
    record Ratio(BigInteger numerator, BigInteger denominator) implements Formula {
        public Ratio {
            if (denominator.signum() <= 0) {
                throw new IllegalArgumentException("denominator is " + denominator + ", expected at least 1");
            }
        }
    }

    /// The number $\pi$.
    record Pi() implements Formula {}

    /// A variable.
    record Variable(String name) implements Formula {
        public Variable {
            if (!name.matches("[A-Za-z][A-Za-z0-9_]*")) {
                throw new IllegalArgumentException(
                        "variable is \"" + name + "\", expected a letter, then letters, digits and _");
            }
        }
    }

    /// $-a$.
    record Negate(Formula argument) implements Formula {}

    /// $a^n$ for a fixed integer n.
    record IntegerPower(Formula base, int exponent) implements Formula {}

    /// An operation on two formulas.
    record Binary(Operation operation, Formula left, Formula right) implements Formula {}

    /// A function of one formula.
    record Apply(Function function, Formula argument) implements Formula {}

    /// The operations on two formulas.
    enum Operation {
        /// $a+b$.
        ADD("add"),
        /// $a-b$.
        SUBTRACT("sub"),
        /// $ab$.
        MULTIPLY("mul"),
        /// $a/b$.
        DIVIDE("div"),
        /// The smaller of the two.
        MIN("min"),
        /// The larger of the two.
        MAX("max"),
        /// $a^b$ for $a\ge0$.
        POWER("pow");

        private final String word;

        Operation(String word) {
            this.word = word;
        }

        /// The name in a certificate.
        public String word() {
            return word;
        }
    }
}
