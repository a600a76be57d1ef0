package io.github.lemmata.theory.ggtd;

import io.github.lemmata.theory.Arguments;
import io.github.lemmata.theory.Parameter;

/// The parameters that the family's quantities share, each declared once.
final class Parameters {

    static final Parameter ERROR = Parameter.real("delta").symbol("\\delta").means("TD error");

    static final Parameter SCALE = Parameter.positive("alpha").symbol("\\alpha").means("scale");

    static final Parameter SHAPE =
            Parameter.positive("beta").symbol("\\beta").means("shape: 1 Laplace, 2 Gaussian, infinity uniform");

    static final Parameter GAMMA =
            Parameter.realAtLeast("gamma", 0).symbol("\\gamma").means("discount, at most 1");

    private Parameters() {}

    /// The generalized Gaussian of the given `alpha` and `beta`.
    static GeneralizedGaussian law(Arguments given) {
        return new GeneralizedGaussian(given.real("alpha"), given.real("beta"));
    }
}
