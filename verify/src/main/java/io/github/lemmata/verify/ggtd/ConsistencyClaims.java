package io.github.lemmata.verify.ggtd;

import io.github.lemmata.verify.Claim;
import java.util.List;

/// What consistency training learns, exactly and on a grid of noise levels (41 to 46 and one more).
final class ConsistencyClaims {

    private ConsistencyClaims() {}

    static List<Claim<?>> all() {
        return List.of(
                LaggingTeacherClaim.claim(),
                GaussianConsistencyClaim.claim(),
                LinearTrainingClaim.claim(),
                MixtureConsistencyClaim.claim(),
                ScheduleClaim.claim(),
                CouplingClaim.claim(),
                TrainingRecoversClaim.claim());
    }
}
