package io.github.lemmata.simulations.ggtd;

import static io.github.lemmata.theory.Quantity.quantity;
import static io.github.lemmata.theory.ggtd.GgtdPapers.DERIVED;

import io.github.lemmata.datasets.ggtd.Gridworld;
import io.github.lemmata.datasets.ggtd.Pendulum;
import io.github.lemmata.datasets.ggtd.RandomWalk;
import io.github.lemmata.datasets.ggtd.Ring;
import io.github.lemmata.theory.Arguments;
import io.github.lemmata.theory.Parameter;
import io.github.lemmata.theory.Quantity;
import io.github.lemmata.theory.Value;
import io.github.lemmata.theory.ggtd.FiniteLaw;
import io.github.lemmata.theory.ggtd.PooledKurtosis;
import io.github.lemmata.theory.ggtd.ProcessSolution;
import io.github.lemmata.theory.ggtd.RewardProcess;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// What is exact in the worlds: values, stationary laws and the moments of temporal-difference errors.
final class WorldQuantities {

    private static final int LENGTH = 19;

    /// A world by name.
    private enum World {
        CHAIN,
        GRID,
        PENDULUM,
        RING
    }

    /// The values at which errors are taken.
    private enum At {
        EXACT,
        ZERO
    }

    private static final Parameter WORLD =
            Parameter.choice("world", World.class).means("process under its fixed policy");
    private static final Parameter DISCOUNT = Parameter.realAtLeast("gamma", 0)
            .symbol("\\gamma")
            .means("discount, below 1; the chain has none")
            .whenAbsent("0.95 on the grid, 0.97 on the pendulum, 0.9 on the ring");
    private static final Parameter SLIP = Parameter.realAtLeast("slip", 0)
            .means("probability of a random move on the grid, at most 1")
            .whenAbsent("0.2");
    private static final Parameter STATES = Parameter.whole("n", 1, 2000)
            .means("number of states of the chain (odd) or of the ring")
            .unit("states")
            .whenAbsent("19 on the chain, 10 on the ring");
    private static final Parameter AT = Parameter.choice("at", At.class)
            .means("values at which errors are taken")
            .whenAbsent("exact");

    private WorldQuantities() {}

    static List<Quantity> all() {
        return List.of(
                quantity("ggtd.worldValues")
                        .symbol("V^\\pi")
                        .says("exact value of every state")
                        .source(DERIVED.at("spec section 5"))
                        .parameters(WORLD, STATES, SLIP, DISCOUNT)
                        .is(given -> Value.of(world(given).values())),
                quantity("ggtd.worldLaw")
                        .symbol("\\mu")
                        .says("stationary probability of every state")
                        .source(DERIVED.at("spec section 5"))
                        .parameters(WORLD, STATES, SLIP, DISCOUNT)
                        .is(given -> Value.of(world(given).stationary())),
                ofErrors("Mean", "\\mathbb E\\delta", "mean", FiniteLaw::mean),
                ofErrors("Variance", "\\sigma^2_\\delta", "variance", FiniteLaw::variance),
                ofErrors("Skewness", "\\mu_3/\\sigma^3", "skewness", FiniteLaw::skewness),
                ofErrors("Kurtosis", "\\kappa_{pool}", "kurtosis", FiniteLaw::kurtosis),
                ofErrors("MallatRatio", "(\\mathbb E|\\delta|)^2/\\sigma^2", "Mallat ratio", FiniteLaw::mallatRatio),
                quantity("ggtd.tdErrorGaussianKurtosis")
                        .symbol("3\\,\\mathbb Ev^2/(\\mathbb Ev)^2")
                        .says("kurtosis of the errors if they were Gaussian in every state, at exact values")
                        .source(DERIVED.at("spec claim 47"))
                        .parameters(WORLD, STATES, SLIP, DISCOUNT)
                        .is(given -> {
                            var solution = ProcessSolution.of(world(given));
                            return Value.of(PooledKurtosis.ofGaussians(solution.law(), solution.errorVariances()));
                        }),
                quantity("ggtd.tdErrorMeanKurtosis")
                        .symbol("\\mathbb E_\\mu\\kappa_s")
                        .says("mean kurtosis of the errors given the state, at exact values")
                        .source(DERIVED.at("spec claim 47"))
                        .parameters(WORLD, STATES, SLIP, DISCOUNT)
                        .is(given -> {
                            var solution = ProcessSolution.of(world(given));
                            return Value.of(PooledKurtosis.mean(solution.law(), solution.errorKurtoses()));
                        }),
                quantity("ggtd.chainKurtosis")
                        .symbol("\\kappa_t")
                        .says("kurtosis of a chain's errors after expected updates of half a step from V = 0")
                        .source(DERIVED.at("spec claim 28"))
                        .parameters(
                                STATES, Parameter.whole("sweeps", 0, 1_000_000).means("number of expected updates"))
                        .is(WorldQuantities::chainKurtosis));
    }

    private static Quantity ofErrors(String name, String symbol, String words, ToDoubleFunction<FiniteLaw> moment) {
        return quantity("ggtd.tdError" + name)
                .symbol(symbol)
                .says(words + " of the temporal-difference errors of all states together")
                .source(DERIVED.at("spec claims 28, 29, 47"))
                .parameters(WORLD, STATES, SLIP, DISCOUNT, AT)
                .is(given -> Value.of(moment.applyAsDouble(errors(given))));
    }

    private static FiniteLaw errors(Arguments given) {
        RewardProcess process = world(given);
        return process.pooledErrors(
                process.stationary(),
                switch (given.choice("at", At.class, At.EXACT)) {
                    case EXACT -> process.values();
                    case ZERO -> new double[process.states()];
                });
    }

    private static RewardProcess world(Arguments given) {
        return switch (given.choice("world", World.class)) {
            case CHAIN -> new RandomWalk(states(given, LENGTH)).process();
            case GRID -> board(given).process();
            case PENDULUM -> new Pendulum(discount(given, Pendulum.DEFAULT.discount())).process();
            case RING ->
                new Ring(states(given, Ring.DEFAULT.length()), discount(given, Ring.DEFAULT.discount())).process();
        };
    }

    static Gridworld board(Arguments given) {
        return new Gridworld(
                given.has("slip") ? given.real("slip") : Gridworld.DEFAULT.slip(),
                discount(given, Gridworld.DEFAULT.discount()));
    }

    private static double discount(Arguments given, double absent) {
        return given.has("gamma") ? given.real("gamma") : absent;
    }

    private static int states(Arguments given, int absent) {
        return given.has("n") ? given.wholeInt("n") : absent;
    }

    private static Value chainKurtosis(Arguments given) {
        var process = new RandomWalk(states(given, LENGTH)).process();
        double[] values = new double[process.states()];
        for (int t = 0; t < given.wholeInt("sweeps"); t++) {
            double[] old = values;
            double[] expected = process.expected(old);
            values = new double[old.length];
            Arrays.setAll(values, s -> old[s] + (expected[s] - old[s]) / 2);
        }
        return Value.of(process.pooledErrors(process.stationary(), values).kurtosis());
    }
}
