package io.github.lemmata.plots.hconsistency;

import io.github.lemmata.plots.FamilyFiguresContract;

class HconsistencyFiguresTest extends FamilyFiguresContract {

    HconsistencyFiguresTest() {
        super(
                "hconsistency",
                "hconsistency.losses",
                "hconsistency.transforms",
                "hconsistency.inverses",
                "hconsistency.mae-cloud",
                "hconsistency.gaps",
                "hconsistency.training",
                "hconsistency.bounded-scores",
                "hconsistency.ldr-gaps",
                "hconsistency.ensemble-derivatives");
    }
}
