package io.github.lemmata.verify.ggtd;

import io.github.lemmata.verify.Claim;
import java.util.List;

/// Claims 31, 32.
final class GumbelClaims {

    private GumbelClaims() {}

    static List<Claim<?>> all() {
        return List.of();
    }
}
