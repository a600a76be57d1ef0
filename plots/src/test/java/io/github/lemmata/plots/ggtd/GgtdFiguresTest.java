package io.github.lemmata.plots.ggtd;

import io.github.lemmata.plots.FamilyFiguresContract;

class GgtdFiguresTest extends FamilyFiguresContract {

    GgtdFiguresTest() {
        super(
                "ggtd",
                "ggtd.measures",
                "ggtd.dominance",
                "ggtd.estimators",
                "ggtd.batch-collapse",
                "ggtd.contamination",
                "ggtd.consistency",
                "ggtd.uncertainty");
    }
}
