package io.github.lemmata.verify.ggtd;

import io.github.lemmata.verify.Claim;
import java.util.List;

/// Claims 1 to 4.
final class DensityClaims {

    private DensityClaims() {}

    static List<Claim<?>> all() {
        return List.of();
    }
}
