package io.github.lemmata.verify.ggtd;

import io.github.lemmata.verify.Claim;
import java.util.List;

/// Claims 21 to 23.
final class VarianceClaims {

    private VarianceClaims() {}

    static List<Claim<?>> all() {
        return List.of();
    }
}
