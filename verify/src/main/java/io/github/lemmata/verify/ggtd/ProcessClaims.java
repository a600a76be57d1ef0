package io.github.lemmata.verify.ggtd;

import io.github.lemmata.verify.Claim;
import java.util.List;

/// Claims 28 to 30, 47 to 49, and a comparison of learning rules that is measured here.
final class ProcessClaims {

    private ProcessClaims() {}

    static List<Claim<?>> all() {
        return List.of(
                ChainKurtosisClaim.chainKurtosis(), // 28
                ErrorLawClaims.gridLeptokurtic(), // 29
                SignEfficiencyClaim.signTdEfficiency(), // 30
                ErrorLawClaims.pooledKurtosis(), // 47
                CriticClaims.gridLpBias(), // 48
                CriticClaims.linearIvHarm(), // 49
                TdComparisonClaim.tdComparison()); // measured here
    }
}
