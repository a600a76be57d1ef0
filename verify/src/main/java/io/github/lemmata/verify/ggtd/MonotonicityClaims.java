package io.github.lemmata.verify.ggtd;

import io.github.lemmata.verify.Claim;
import java.util.List;

/// Claims 5 to 7.
final class MonotonicityClaims {

    private MonotonicityClaims() {}

    static List<Claim<?>> all() {
        return List.of();
    }
}
