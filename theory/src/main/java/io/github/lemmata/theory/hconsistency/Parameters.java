package io.github.lemmata.theory.hconsistency;

import io.github.lemmata.theory.Parameter;

/// The parameters that the family's quantities share, each declared once.
final class Parameters {

    static final Parameter TAU = Parameter.realAtLeast("tau", 0)
            .symbol("\\tau")
            .means("which comp-sum loss: 0 sum-exponential, 1 logistic, 2 mean absolute error");

    static final Parameter CLASSES =
            Parameter.whole("n", 2, 1_000_000).means("number of classes").unit("classes");

    static final Parameter REGRET =
            Parameter.realAtLeast("beta", 0).symbol("\\beta").means("zero-one regret, at most 1");

    static final Parameter SURROGATE_REGRET = Parameter.realAtLeast("t", 0).means("surrogate regret");

    static final Parameter PROBABILITIES = Parameter.numbers(
                    "p", "list of reals >= 0 with sum 1, such as [0.5,0.3,0.2]")
            .means("conditional probabilities of the classes");

    static final Parameter PREDICTED = Parameter.whole("h", 0).means("predicted class, counted from 0");

    static final Parameter SCORES =
            Parameter.numbers("f", "list of reals, such as [1.2,-0.3,0.5]").means("scores of the classes");

    static final Parameter LABEL = Parameter.whole("y", 0).means("label, counted from 0");

    private Parameters() {}
}
