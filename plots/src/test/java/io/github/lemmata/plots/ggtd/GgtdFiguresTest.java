package io.github.lemmata.plots.ggtd;

import io.github.lemmata.plots.FamilyFiguresContract;

class GgtdFiguresTest extends FamilyFiguresContract {

    GgtdFiguresTest() {
        super(
                "ggtd",
                "ggtd.error-histograms",
                "ggtd.error-training",
                "ggtd.measures",
                "ggtd.dominance",
                "ggtd.estimators",
                "ggtd.batch-collapse",
                "ggtd.ring-learning",
                "ggtd.contamination",
                "ggtd.consistency",
                "ggtd.uncertainty");
    }
}
