package io.github.lemmata.verify.ggtd;

import io.github.lemmata.verify.Claim;
import io.github.lemmata.verify.ClaimProvider;
import java.util.List;
import java.util.stream.Stream;

/// The claims of the family `ggtd`, in the order of its spec.
public final class GgtdClaims implements ClaimProvider {

    @Override
    public String family() {
        return "ggtd";
    }

    @Override
    public List<Claim<?>> claims() {
        return Stream.of( //
                        DensityClaims.all(), // 1 to 4
                        MonotonicityClaims.all(), // 5 to 7
                        DominanceClaims.all(), // 8, 9
                        LikelihoodClaims.all(), // 10
                        RepresentationClaims.all(), // 11, 12
                        EstimationClaims.all(), // 13 to 15
                        HeadClaims.all(), // 16 to 18
                        FixedPointClaims.all(), // 19, 20
                        VarianceClaims.all(), // 21 to 23
                        WeightingClaims.all(), // 24 to 27
                        ProcessClaims.all(), // 28 to 30, 47 to 49
                        GumbelClaims.all(), // 31, 32
                        RewardClaims.all(), // 33, 34
                        OutlierClaims.all(), // 35 to 38
                        RobustLossClaims.all(), // 39, 40
                        ConsistencyClaims.all()) // 41 to 46
                .flatMap(List::stream)
                .toList();
    }
}
