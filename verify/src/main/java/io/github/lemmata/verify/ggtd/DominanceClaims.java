package io.github.lemmata.verify.ggtd;

import io.github.lemmata.verify.Claim;
import java.util.List;

/// Claims 8, 9: which law dominates, and which density is positive definite.
final class DominanceClaims {

    private DominanceClaims() {}

    static List<Claim<?>> all() {
        return List.of(SecondOrderClaim.ssdIff(), DefinitenessClaim.positiveDefinite());
    }
}
