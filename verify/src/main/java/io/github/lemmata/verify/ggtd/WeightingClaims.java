package io.github.lemmata.verify.ggtd;

import io.github.lemmata.verify.Claim;
import java.util.List;

/// Claims 24 to 27.
final class WeightingClaims {

    private WeightingClaims() {}

    static List<Claim<?>> all() {
        return List.of();
    }
}
