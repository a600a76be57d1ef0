package io.github.lemmata.verify.ggtd;

import io.github.lemmata.verify.Claim;
import java.util.List;

/// Claims 41 to 46.
final class ConsistencyClaims {

    private ConsistencyClaims() {}

    static List<Claim<?>> all() {
        return List.of();
    }
}
