package io.github.lemmata.plots.perceptron;

import io.github.lemmata.plots.FamilyFiguresContract;

class PerceptronFiguresTest extends FamilyFiguresContract {

    PerceptronFiguresTest() {
        super(
                "perceptron",
                "perceptron.training",
                "perceptron.table1-scaling",
                "perceptron.deviation",
                "perceptron.step-size-scan",
                "perceptron.tightness",
                "perceptron.implicit-bias",
                "perceptron.plane");
    }
}
