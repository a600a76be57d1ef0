package io.github.lemmata.verify.ggtd;

import io.github.lemmata.verify.Claim;
import java.util.List;

/// Claims 19, 20.
final class FixedPointClaims {

    private FixedPointClaims() {}

    static List<Claim<?>> all() {
        return List.of();
    }
}
