package io.github.lemmata.simulations.perceptron;

import static io.github.lemmata.simulations.perceptron.DescentQuantities.STEP_SIZE;
import static io.github.lemmata.theory.Quantity.quantity;
import static io.github.lemmata.theory.perceptron.PerceptronPapers.DERIVED;

import io.github.lemmata.datasets.perceptron.LatticeDataset;
import io.github.lemmata.theory.Arguments;
import io.github.lemmata.theory.Parameter;
import io.github.lemmata.theory.Quantity;
import io.github.lemmata.theory.Value;
import io.github.lemmata.theory.perceptron.DeviationBounds;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/// How far gradient descent is from the batch perceptron on a dataset, and what bounds it, as quantities.
final class DeviationQuantities {
    private static final Parameter HORIZON = Parameter.whole("T", 2)
            .means("horizon, such as the perceptron's separation index")
            .unit("updates");
    private static final Parameter LATER =
            Parameter.whole("t", 2).means("iterate").unit("updates");

    private DeviationQuantities() {}

    static List<Quantity> all() {
        return List.of(
                quantity("perceptron.deviation.norm")
                        .symbol("e_t=\\lVert u_t-\\hat\\theta_t\\rVert")
                        .says("distance of the rescaled iterate of gradient descent from the batch perceptron, to all"
                                + " digits however small")
                        .unit("length")
                        .source(DERIVED.at("spec claim 6"))
                        .parameters(DatasetParameters.with(STEP_SIZE, DescentQuantities.TIME))
                        .is(given -> Value.of(DeviationRun.norm(
                                DatasetParameters.read(given), given.real("gamma"), given.wholeLong("t")))),
                quantity("perceptron.deviation.delta")
                        .symbol("\\delta=\\min_{1\\le t\\le T-1}\\min_i|z_i^\\top\\hat\\theta_t|")
                        .says("how far the batch perceptron stays from a tie before the horizon, exactly")
                        .unit("squared length")
                        .source(DERIVED.at("spec claim 6"))
                        .parameters(DatasetParameters.with(HORIZON))
                        .is(given -> Value.of(
                                DeviationRun.tieDistance(DatasetParameters.read(given), given.wholeLong("T")))),
                quantity("perceptron.deviation.gamma0")
                        .symbol("\\gamma_0")
                        .says("step size from which on the closed bound on the deviation holds up to the horizon")
                        .unit("1 / squared length")
                        .source(DERIVED.at("spec claim 6 (ii)"))
                        .parameters(DatasetParameters.with(HORIZON))
                        .is(DeviationQuantities::threshold),
                quantity("perceptron.deviation.bound")
                        .symbol("(t-1)Re^{1-\\gamma\\delta}")
                        .says("closed bound on the deviation of gradient descent from the batch perceptron")
                        .unit("length")
                        .source(DERIVED.at("spec claim 6 (ii)"))
                        .parameters(DatasetParameters.with(STEP_SIZE, LATER))
                        .is(DeviationQuantities::bound));
    }

    private static Value threshold(Arguments given) {
        LatticeDataset dataset = DatasetParameters.read(given);
        long horizon = given.wholeLong("T");
        return Value.of(DeviationBounds.gamma0(
                dataset.squaredRadius().doubleValue(),
                horizon,
                untied(dataset, horizon).doubleValue()));
    }

    private static Value bound(Arguments given) {
        LatticeDataset dataset = DatasetParameters.read(given);
        double gamma = given.real("gamma");
        long t = given.wholeLong("t");
        double squaredRadius = dataset.squaredRadius().doubleValue();
        double tieDistance = untied(dataset, t).doubleValue();
        if (DeviationBounds.condition(t, squaredRadius, gamma, tieDistance) > 1) {
            throw new IllegalArgumentException(
                    "parameter \"gamma\" is \"%s\"; expected a step size at which the bound holds, such as %s or more"
                            .formatted(gamma, DeviationBounds.gamma0(squaredRadius, t, tieDistance)));
        }
        return Value.of(DeviationBounds.closed(t, squaredRadius, gamma, tieDistance));
    }

    private static BigFraction untied(LatticeDataset dataset, long horizon) {
        BigFraction tieDistance = DeviationRun.tieDistance(dataset, horizon);
        if (tieDistance.signum() == 0) {
            throw new IllegalArgumentException(
                    "the batch perceptron on %s is tied before t = %d; expected a run without ties"
                            .formatted(dataset.name(), horizon));
        }
        return tieDistance;
    }
}
