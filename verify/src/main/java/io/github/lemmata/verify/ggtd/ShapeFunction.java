package io.github.lemmata.verify.ggtd;

import io.github.lemmata.verify.formula.Formula;

/// A property of the generalized Gaussian of scale 1 as a formula in $x=1/\beta$: it falls with $\beta$ where
/// the derivative is positive.
///
/// The derivative is that of the value; the multiplication formula of $\psi$ has removed the poles from it.
///
/// @param name in words
/// @param value the property, or its logarithm, up to a constant
/// @param slope the derivative by $x$
record ShapeFunction(String name, Formula value, Formula slope) {

    static final ShapeFunction KURTOSIS =
            new ShapeFunction("kurtosis", ShapeFormulas.logKurtosis(), ShapeFormulas.logKurtosisSlope());
    static final ShapeFunction ENTROPY =
            new ShapeFunction("entropy", ShapeFormulas.entropy(), ShapeFormulas.entropySlope());
    static final ShapeFunction VARIANCE =
            new ShapeFunction("variance", ShapeFormulas.logVariance(), ShapeFormulas.logVarianceSlope());
    static final ShapeFunction MEAN_SIZE =
            new ShapeFunction("mean size", ShapeFormulas.logMeanSize(), ShapeFormulas.logMeanSizeSlope());
}
