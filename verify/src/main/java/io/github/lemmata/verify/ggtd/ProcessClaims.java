package io.github.lemmata.verify.ggtd;

import io.github.lemmata.verify.Claim;
import java.util.List;

/// Claims 28 to 30, 47 to 49, and a comparison of learning rules that is measured here.
final class ProcessClaims {

    private ProcessClaims() {}

    static List<Claim<?>> all() {
        return List.of(
                ChainKurtosisClaim.chainKurtosis(), // 28
                ErrorLawClaim.gridLeptokurtic(), // 29
                SignEfficiencyClaim.signTdEfficiency(), // 30
                PooledKurtosisClaim.pooledKurtosis(), // 47
                PowerCriticClaim.gridLpBias(), // 48
                LinearCriticClaim.linearIvHarm(), // 49
                TdComparisonClaim.tdComparison()); // measured here
    }
}
