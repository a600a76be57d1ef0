package io.github.lemmata.datasets.bulk;

/// What the numbers of a sequence are for; each law has its own words, so that numbers of different laws are
/// independent.
///
/// The order is part of the numbers: a new law goes to the end.
enum Law {
    BITS,
    UNIFORM,
    NORMAL,
    EXPONENTIAL,
    SIGN,
    BELOW,
    SHUFFLE,
    GAMMA,
    DIRICHLET,
    GENERALIZED_GAUSSIAN,
    STUDENT
}
