package io.github.lemmata.theory.perceptron;

import io.github.lemmata.theory.Arguments;
import io.github.lemmata.theory.Parameter;

/// The parameters that the family's quantities share, each declared once.
final class Parameters {

    static final Parameter KAPPA = Parameter.rational("kappa", 1)
            .symbol("\\kappa")
            .means("condition number R2 / mu2, squared radius over squared margin");

    static final Parameter SQUARED_RADIUS = Parameter.positive("R2")
            .symbol("R^2")
            .means("largest squared norm of a sample")
            .unit("squared length");

    static final Parameter SQUARED_MARGIN = Parameter.positive("mu2")
            .symbol("\\mu^2")
            .means("squared maximal margin, at most R2")
            .unit("squared length");

    static final Parameter STEP_SIZE =
            Parameter.positive("gamma").symbol("\\gamma").means("step size").unit("1 / squared length");

    static final Parameter TIE_DISTANCE = Parameter.positive("delta")
            .symbol("\\delta")
            .means("how far the perceptron stays from a tie: smallest |z'u| over its samples and iterates")
            .unit("squared length");

    static final Parameter DEVIATION = Parameter.realAtLeast("e", 0)
            .symbol("e_t")
            .means("distance of the rescaled iterate from the perceptron, or a bound on it")
            .unit("length");

    static final Parameter STEPS =
            Parameter.whole("T", 1).means("number of updates").unit("updates");

    static final Parameter HORIZON = Parameter.whole("T", 2)
            .means("horizon, such as the perceptron's separation index")
            .unit("updates");

    private Parameters() {}

    static Parameter samples(long min) {
        return Parameter.whole("n", min)
                .means("number of samples, multiplicities counted")
                .unit("samples");
    }

    static void requireMarginWithinRadius(Arguments given) {
        if (given.real("mu2") > given.real("R2")) {
            throw new IllegalArgumentException(
                    "parameter \"mu2\" is %s; expected real <= R2 = %s".formatted(given.real("mu2"), given.real("R2")));
        }
    }
}
