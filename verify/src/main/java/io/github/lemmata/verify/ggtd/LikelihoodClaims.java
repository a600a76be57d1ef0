package io.github.lemmata.verify.ggtd;

import io.github.lemmata.verify.Claim;
import java.util.List;

/// Claim 10.
final class LikelihoodClaims {

    private LikelihoodClaims() {}

    static List<Claim<?>> all() {
        return List.of(WellDefinedClaim.nllWellDefined());
    }
}
