package io.github.lemmata.verify.formula;

import io.github.lemmata.verify.formula.Formula.Operation;
import java.math.BigDecimal;

/// What can be written after a formula: arithmetic and comparisons.
public sealed interface Operators permits Formula {

    private Formula self() {
        return (Formula) this;
    }

    /// $a+b$.
    default Formula plus(Formula b) {
        return new Formula.Binary(Operation.ADD, self(), b);
    }

    /// $a+n$.
    default Formula plus(long n) {
        return plus(Formulas.number(n));
    }

    /// $a-b$.
    default Formula minus(Formula b) {
        return new Formula.Binary(Operation.SUBTRACT, self(), b);
    }

    /// $a-n$.
    default Formula minus(long n) {
        return minus(Formulas.number(n));
    }

    /// $ab$.
    default Formula times(Formula b) {
        return new Formula.Binary(Operation.MULTIPLY, self(), b);
    }

    /// $an$.
    default Formula times(long n) {
        return times(Formulas.number(n));
    }

    /// $a/b$.
    default Formula over(Formula b) {
        return new Formula.Binary(Operation.DIVIDE, self(), b);
    }

    /// $a/n$.
    default Formula over(long n) {
        return over(Formulas.number(n));
    }

    /// $a^n$ for an integer n.
    default Formula pow(int n) {
        return new Formula.IntegerPower(self(), n);
    }

    /// $a^b$ for $a\ge0$.
    default Formula pow(Formula b) {
        return new Formula.Binary(Operation.POWER, self(), b);
    }

    /// $a^2$.
    default Formula squared() {
        return pow(2);
    }

    /// $-a$.
    default Formula negate() {
        return new Formula.Negate(self());
    }

    /// The statement $a\ge b$.
    default Inequality.Open isAtLeast(Formula b) {
        return new Inequality.Open(self(), Relation.AT_LEAST, b);
    }

    /// The statement $a>b$.
    default Inequality.Open isAbove(Formula b) {
        return new Inequality.Open(self(), Relation.ABOVE, b);
    }

    /// The statement $a\le b$.
    default Inequality.Open isAtMost(Formula b) {
        return new Inequality.Open(self(), Relation.AT_MOST, b);
    }

    /// The statement $a<b$.
    default Inequality.Open isBelow(Formula b) {
        return new Inequality.Open(self(), Relation.BELOW, b);
    }

    /// The statement $a>0$.
    default Inequality.Open isPositive() {
        return isAbove(Formulas.number(0));
    }

    /// The statement $a\ge0$.
    default Inequality.Open isNotNegative() {
        return isAtLeast(Formulas.number(0));
    }

    /// The range of a variable: the decimal numbers are rounded outward.
    ///
    /// @throws IllegalArgumentException if this is not a variable or the numbers are not in order
    default Range in(String from, String to) {
        if (!(this instanceof Formula.Variable(String name))) {
            throw new IllegalArgumentException("the formula is " + Expressions.write(self()) + ", expected a variable");
        }
        return Range.of(name, new BigDecimal(from), new BigDecimal(to));
    }
}
