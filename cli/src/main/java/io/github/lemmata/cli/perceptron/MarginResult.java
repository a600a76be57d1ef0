package io.github.lemmata.cli.perceptron;

import io.github.lemmata.simulations.data.TwoClassData;
import io.github.lemmata.simulations.perceptron.margin.MarginAnalysis;
import io.github.lemmata.simulations.perceptron.margin.SeparatingHyperplane;
import io.github.lemmata.simulations.perceptron.margin.SeparationTimes;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Optional;

/// What `lemmata apply margin` found.
///
/// @param task the data and its two classes
/// @param bias the constant feature $b$
/// @param analysis separability and margin
/// @param times the learners' updates; empty unless the classes are separable
record MarginResult(TwoClassData task, BigDecimal bias, MarginAnalysis analysis, Optional<SeparationTimes> times) {

    /// The name of the data without folder and extension.
    String stem() {
        String name = Path.of(task.data().name()).getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /// The task in a few words.
    String title() {
        return stem() + ": " + task.positive() + " against " + task.negative();
    }

    /// Where the hyperplane $w^\top a+c=0$ cuts: $c=\theta_{d+1}b$, or 0 without a bias.
    BigDecimal intercept(SeparatingHyperplane plane) {
        return bias.signum() == 0 ? BigDecimal.ZERO : plane.normal().getLast().multiply(bias);
    }

    /// The class of a sample.
    String label(int sample) {
        return task.data().label(task.rows().get(sample));
    }
}
