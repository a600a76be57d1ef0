package io.github.lemmata.theory.perceptron;

import java.math.BigInteger;
import java.util.function.DoubleBinaryOperator;
import org.apache.commons.numbers.fraction.BigFraction;

/// A bound on the number of updates until separation in terms of the number of samples and the condition number,
/// exact so that an integer count can be held against it without rounding.
@FunctionalInterface
public interface IterationBound {

    /// Returns the bound.
    ///
    /// @param n number of samples, multiplicities counted, >= 1
    /// @param kappa $\kappa=R^2/\mu^2\ge1$
    BigFraction at(BigInteger n, BigFraction kappa);

    /// Returns the bound at a `long` number of samples.
    default BigFraction at(long n, BigFraction kappa) {
        return at(BigInteger.valueOf(n), kappa);
    }

    /// Returns a bound computed in doubles, such as `(n, kappa) -> n * sqrt(kappa)`; its value is the exact rational
    /// that the double stands for.
    static IterationBound inDoubles(DoubleBinaryOperator formula) {
        return (n, kappa) -> BigFraction.from(formula.applyAsDouble(n.doubleValue(), kappa.doubleValue()));
    }
}
