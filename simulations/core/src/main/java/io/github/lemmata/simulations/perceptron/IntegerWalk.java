package io.github.lemmata.simulations.perceptron;

import java.math.BigInteger;

/// A position $V\in\mathbb Z^d$ with its scores $s_i=p_i^\top V$, moved by steps $\sum_iw_ip_i$.
///
/// A step is prepared once and taken any number of times.
sealed interface IntegerWalk permits LongWalk, BigWalk {

    /// Makes $\sum_iw_ip_i$ the step of the moves to come.
    void prepare(long[] weights);

    /// Takes the prepared step so many times at once.
    void move(long times);

    /// The sign of $s_i$.
    int sign(int i);

    /// $s_i$.
    BigInteger score(int i);

    /// The smallest number of prepared steps after which the sign of $s_i$ differs from today's, positive and not
    /// positive being the only classes unless `zeroIsApart`; [Long#MAX_VALUE] if that never happens.
    long stepsUntilClassChanges(int i, boolean zeroIsApart);

    /// $V$.
    BigInteger[] position();
}
