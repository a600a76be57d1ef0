package io.github.lemmata.verify.hconsistency;

import io.github.lemmata.verify.Claim;
import java.util.List;

/// The claims about calibrated loss ensembles: group D of the spec.
final class EnsembleClaims {

    private EnsembleClaims() {}

    static List<Claim<?>> all() {
        return List.of(
                CalibrationClaims.criterion(),
                CalibrationClaims.interpolation(),
                CalibrationClaims.tailCondition(),
                DerivativeClaims.derivativeGenerator(),
                EnsemblePsiClaim.ensemblePsi(),
                DerivativeClaims.sortedDerivativeMean());
    }
}
