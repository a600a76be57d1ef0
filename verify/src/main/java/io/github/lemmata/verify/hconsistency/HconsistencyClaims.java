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
                        GapClaims.all(), // A12, A13
                        BoundedScoreClaims.all(), // A14, A15
                        AdversarialClaims.all(), // A16, A17
                        GrowthClaims.all(), // A18, A19
                        BinaryClaims.all(), // B1 to B3
                        RobustClaims.all(), // C
                        EnsembleClaims.all()) // D
                .flatMap(List::stream)
                .toList();
    }
}
