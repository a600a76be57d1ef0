package io.github.lemmata.verify.ggtd;

import io.github.lemmata.verify.Claim;
import java.util.List;

/// Claims 33, 34.
final class RewardClaims {

    private RewardClaims() {}

    static List<Claim<?>> all() {
        return List.of(
                RewardOptimumClaim.ctrluOptimum(),
                RewardLossClaim.ctrluLikelihoods(),
                DisagreementClaim.ctrluHeteroscedastic());
    }
}
