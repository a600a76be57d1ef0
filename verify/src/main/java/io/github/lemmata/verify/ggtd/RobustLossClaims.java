package io.github.lemmata.verify.ggtd;

import io.github.lemmata.verify.Claim;
import java.util.List;

/// Claims 39, 40.
final class RobustLossClaims {

    private RobustLossClaims() {}

    static List<Claim<?>> all() {
        return List.of();
    }
}
