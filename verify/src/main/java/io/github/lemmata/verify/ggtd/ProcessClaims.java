package io.github.lemmata.verify.ggtd;

import io.github.lemmata.verify.Claim;
import java.util.List;

/// Claims 28 to 30, 47 to 49.
final class ProcessClaims {

    private ProcessClaims() {}

    static List<Claim<?>> all() {
        return List.of();
    }
}
