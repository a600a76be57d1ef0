package io.github.lemmata.theory.ggtd;

import io.github.lemmata.theory.Quantity;
import io.github.lemmata.theory.QuantityProvider;
import java.util.List;
import java.util.stream.Stream;

/// The closed forms of the family `ggtd`, for the register of quantities.
public final class GgtdQuantities implements QuantityProvider {

    @Override
    public String family() {
        return "ggtd";
    }

    @Override
    public List<Quantity> quantities() {
        return Stream.of( //
                        DistributionQuantities.all(), // claims 1 to 4, and 12
                        ShapeQuantities.all(), // 5 to 10
                        EstimationQuantities.all(), // 13 to 15
                        HeadQuantities.all(), // 16 to 18
                        FixedPointQuantities.all(), // 19, 20
                        VarianceQuantities.all(), // 21 to 23
                        WeightQuantities.all(), // 24 to 27
                        ProcessQuantities.all(), // 28 to 30, 47
                        GumbelQuantities.all(), // 31, 32
                        RewardQuantities.all(), // 33, 34
                        OutlierQuantities.all(), // 35 to 38
                        RobustLossQuantities.all(), // 39, 40
                        ConsistencyQuantities.all()) // 41 to 46
                .flatMap(List::stream)
                .toList();
    }
}
