package io.github.lemmata.simulations.ggtd;

import static io.github.lemmata.theory.Quantity.quantity;
import static io.github.lemmata.theory.ggtd.GgtdPapers.DERIVED;

import io.github.lemmata.datasets.ggtd.Pendulum;
import io.github.lemmata.theory.Arguments;
import io.github.lemmata.theory.Parameter;
import io.github.lemmata.theory.Quantity;
import io.github.lemmata.theory.Value;
import io.github.lemmata.theory.ggtd.LinearCritic;
import io.github.lemmata.theory.ggtd.PowerCritic;
import io.github.lemmata.theory.ggtd.ProcessSolution;
import java.util.List;

/// What critics of other losses converge to on the grid, and linear ones with other weights on the pendulum.
final class CriticQuantities {

    private static final Parameter SHAPE =
            Parameter.positive("beta").symbol("\\beta").means("power of the error in the loss, above 1; 2 is plain TD");
    private static final Parameter SLIP = Parameter.realAtLeast("slip", 0)
            .means("probability of a random move, at most 1")
            .whenAbsent("0.2");
    private static final Parameter DISCOUNT = Parameter.realAtLeast("gamma", 0)
            .symbol("\\gamma")
            .means("discount, below 1")
            .whenAbsent("0.95");
    private static final Parameter SHARE = Parameter.positive("xi")
            .symbol("\\xi/\\bar v")
            .means("regulariser of the inverse-variance weights as a share of the mean error variance")
            .whenAbsent("infinite: equal weights");

    private CriticQuantities() {}

    static List<Quantity> all() {
        return List.of(
                quantity("ggtd.powerCriticValues")
                        .symbol("V_\\beta")
                        .says(
                                "values on the grid that the critic of a power of the error converges to; [20] is the start")
                        .source(DERIVED.at("spec claim 48"))
                        .parameters(SHAPE, SLIP, DISCOUNT)
                        .is(given -> Value.of(powerCritic(given)
                                .fixedPoint(WorldQuantities.board(given).process()))),
                quantity("ggtd.powerCriticBias")
                        .symbol("\\|V_\\beta-V^\\pi\\|_\\mu")
                        .says("root mean squared distance of those values from the exact ones")
                        .source(DERIVED.at("spec claim 48"))
                        .parameters(SHAPE, SLIP, DISCOUNT)
                        .is(given -> {
                            var solution = ProcessSolution.of(
                                    WorldQuantities.board(given).process());
                            return Value.of(solution.distance(powerCritic(given).fixedPoint(solution.process())));
                        }),
                quantity("ggtd.linearCriticError")
                        .symbol("\\|\\Phi\\theta_W-V^\\pi\\|_\\mu")
                        .says("error of weighted linear TD with 15 features on the pendulum, at its fixed point")
                        .source(DERIVED.at("spec claim 49"))
                        .parameters(SHARE)
                        .is(given -> {
                            var critic = pendulum();
                            return Value.of(critic.solution().distance(critic.fixedPoint(weights(critic, given))));
                        }),
                quantity("ggtd.linearCriticDefiniteness")
                        .symbol("\\lambda_{\\min}\\tfrac12(A_W+A_W^\\top)")
                        .says("least eigenvalue of the symmetric part of the weighted update's matrix")
                        .source(DERIVED.at("spec claim 49"))
                        .parameters(SHARE)
                        .is(given -> {
                            var critic = pendulum();
                            return Value.of(critic.leastSymmetricEigenvalue(weights(critic, given)));
                        }),
                quantity("ggtd.linearCriticBestError")
                        .symbol("\\|\\Pi V^\\pi-V^\\pi\\|_\\mu")
                        .says("least error that values linear in the 15 features can have on the pendulum")
                        .source(DERIVED.at("spec claim 49"))
                        .parameters(Parameter.realAtLeast("gamma", 0)
                                .symbol("\\gamma")
                                .means("discount, below 1")
                                .whenAbsent("0.97"))
                        .is(given -> {
                            var critic =
                                    pendulum(given.has("gamma") ? new Pendulum(given.real("gamma")) : Pendulum.DEFAULT);
                            return Value.of(critic.solution().distance(critic.projection(critic.equalWeights())));
                        }));
    }

    private static PowerCritic powerCritic(Arguments given) {
        return new PowerCritic(given.real("beta"));
    }

    private static LinearCritic pendulum() {
        return pendulum(Pendulum.DEFAULT);
    }

    private static LinearCritic pendulum(Pendulum world) {
        return new LinearCritic(ProcessSolution.of(world.process()), Pendulum.features(), Pendulum.FEATURES);
    }

    private static double[] weights(LinearCritic critic, Arguments given) {
        return given.has("xi") ? critic.inverseVarianceWeights(given.real("xi")) : critic.equalWeights();
    }
}
