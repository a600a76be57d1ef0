package io.github.lemmata.theory.ggtd;

import static io.github.lemmata.theory.Quantity.quantity;
import static io.github.lemmata.theory.ggtd.GgtdPapers.KIM_2024;
import static io.github.lemmata.theory.ggtd.Parameters.SCALE;
import static io.github.lemmata.theory.ggtd.Parameters.SHAPE;
import static io.github.lemmata.theory.ggtd.Parameters.law;

import io.github.lemmata.theory.Quantity;
import io.github.lemmata.theory.Value;
import java.util.List;

/// Quantities of claims 1 to 4.
final class DistributionQuantities {

    private DistributionQuantities() {}

    static List<Quantity> all() {
        return List.of(
                quantity("ggtd.variance")
                        .symbol("\\sigma^2(\\alpha,\\beta)")
                        .says("variance of the generalized Gaussian")
                        .source(KIM_2024.at("remark on the variance; spec claim 1"))
                        .parameters(SCALE, SHAPE)
                        .is(given -> Value.of(law(given).variance())),
                quantity("ggtd.kurtosis")
                        .symbol("\\kappa(\\beta)")
                        .says("kurtosis of the generalized Gaussian")
                        .source(KIM_2024.at("standard; spec claim 1"))
                        .parameters(SHAPE)
                        .is(given -> Value.of(GeneralizedGaussian.kurtosis(given.real("beta")))));
    }
}
