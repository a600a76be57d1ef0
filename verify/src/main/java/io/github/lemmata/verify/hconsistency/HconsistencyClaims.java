package io.github.lemmata.verify.hconsistency;

import io.github.lemmata.verify.Claim;
import io.github.lemmata.verify.ClaimProvider;
import java.util.List;
import java.util.stream.Stream;

/// The claims of the family `hconsistency`, in the order of its spec.
public final class HconsistencyClaims implements ClaimProvider {

    @Override
    public String family() {
        return "hconsistency";
    }

    @Override
    public List<Claim<?>> claims() {
        return Stream.of( //
                        CompSumClaims.all(), // A1 to A11
                        RobustClaims.all(), // C
                        EnsembleClaims.all()) // D
                .flatMap(List::stream)
                .toList();
    }
}
