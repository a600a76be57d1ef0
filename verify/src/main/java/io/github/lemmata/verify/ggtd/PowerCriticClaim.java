package io.github.lemmata.verify.ggtd;

import static io.github.lemmata.theory.ggtd.GgtdPapers.DERIVED;
import static io.github.lemmata.verify.Claim.claim;

import io.github.lemmata.datasets.ggtd.Gridworld;
import io.github.lemmata.theory.ggtd.FiniteLaw;
import io.github.lemmata.theory.ggtd.PowerCritic;
import io.github.lemmata.theory.ggtd.RewardProcess;
import io.github.lemmata.verify.Check;
import io.github.lemmata.verify.Claim;
import io.github.lemmata.verify.check.AdversarialSearch;
import io.github.lemmata.verify.check.AdversarialSearch.Draws;
import io.github.lemmata.verify.check.CaseByCase;
import io.github.lemmata.verify.check.Comparison;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What critics that minimise a power of the error converge to (48).
final class PowerCriticClaim {

    private PowerCriticClaim() {}

    /// Critics of powers of the error, as claimed.
    ///
    /// @param location what the critic of a shape moves a state's value to, from the law of its targets
    /// @param biasBelowOne whether its fixed point on the grid is nearer than 1 to the exact values
    record Powers(ToDoubleBiFunction<FiniteLaw, Double> location, DoublePredicate biasBelowOne) {

        double[] sweep(RewardProcess process, double[] values, double shape) {
            return IntStream.range(0, values.length)
                    .mapToDouble(s -> values[s] + location.applyAsDouble(process.errors(s, values), shape))
                    .toArray();
        }
    }

    private static final ToDoubleBiFunction<FiniteLaw, Double> LOCATION =
            (law, shape) -> new PowerCritic(shape).location(law);
    private static final DoublePredicate NEAR_TWO = shape -> shape == 1.9 || shape == 2;

    static Claim<Powers> gridLpBias() {
        return claim("ggtd.grid-lp-bias")
                .says(
                        "On the grid the critic that minimises |δ|^β converges to other values than the exact ones unless β is"
                                + " 2; with β below 2 it takes the pits for outliers.")
                .formula("""
                        \\begin{gathered}
                        \\mathbb E\\big[|\\delta|^{\\beta-1}\\mathrm{sgn}\\,\\delta\\mid s\\big]=0\\ \\forall s:\\quad
                        V_\\beta(\\mathrm{start})=-2.0216\\ (\\beta=1.1),\\ -6.7114\\ (1.5),\\\\
                        -11.1764\\ (1.9),\\ -11.7690\\ (2),\\ -13.3590\\ (3);\\quad
                        \\|T_\\beta V-T_\\beta W\\|_\\infty\\le\\gamma\\|V-W\\|_\\infty\\end{gathered}""")
                .assuming("β > 1; a table of values; semi-gradients, the next state's value held fixed")
                .source(DERIVED.at("spec claim 48; on Kim et al. 2024, the critic's loss"))
                .proof("""
                        The location $c$ with $\\mathbb E|X-c|^{\\beta-1}\\mathrm{sgn}(X-c)=0$ rises with every value of $X$ and moves
                        with a constant that is added to all. Targets differ by at most $\\gamma\\|V-W\\|_\\infty$, so locations
                        do: $T_\\beta$ has one fixed point. It is $V^\\pi$ where the errors are symmetric in every state, which on
                        the grid they are not.""")
                .finding(
                        "A critic that is robust against heavy-tailed errors is optimistic about rare losses: at β = 1.5 it"
                                + " puts the start at −6.71, where the exact value is −11.77.")
                .theory(new Powers(LOCATION, NEAR_TWO))
                .checkedBy(fixedPointsOfTheGrid(), sweepsContract())
                .twin("bias below 1 for β ≥ 1.5", new Powers(LOCATION, shape -> shape >= 1.5))
                .twin("every power finds the exact values", new Powers((law, _) -> law.mean(), NEAR_TWO))
                .twin(
                        "the power β in place of β − 1",
                        new Powers((law, shape) -> new PowerCritic(shape + 1).location(law), NEAR_TWO))
                .build();
    }

    /// A fixed point on the grid, as the specification prints it.
    private record Fixed(double shape, double start, double distance) {
        double[] values() {
            return GridCritics.VALUES.get(GridCritics.ROWS.indexOf(this));
        }
    }

    /// The fixed points, found once.
    private static final class GridCritics {
        static final List<Fixed> ROWS = List.of(
                new Fixed(2, -11.769046, 0),
                new Fixed(1.9, -11.176377, 0.800904),
                new Fixed(1.5, -6.711435, 6.026168),
                new Fixed(1.1, -2.021570, 10.135751),
                new Fixed(3, -13.358978, 2.761759));
        static final List<double[]> VALUES = ROWS.stream()
                .map(row -> new PowerCritic(row.shape()).fixedPoint(SolvedWorlds.GRID.process()))
                .toList();
    }

    private static Check<Powers> fixedPointsOfTheGrid() {
        return CaseByCase.identity("fixed points on the grid", _ -> GridCritics.ROWS, (powers, row) -> {
            double[] values = row.values();
            double distance = SolvedWorlds.GRID.distance(values);
            double[] swept = powers.sweep(SolvedWorlds.GRID.process(), values, row.shape());
            boolean small = powers.biasBelowOne().test(row.shape());
            return Comparison.worst(
                    Comparison.near("V(start)", values[Gridworld.START], row.start(), 1e-5),
                    Comparison.near("distance from the exact values", distance, row.distance(), 1e-5),
                    small ? Comparison.below("distance", distance, 1) : Comparison.below("one", 1, distance),
                    Comparison.near("move of a sweep from there", largestDifference(swept, values), 0, 1e-9));
        });
    }

    private static final double[] SHAPES = {1.1, 1.5, 4};

    private static Check<Powers> sweepsContract() {
        return AdversarialSearch.over(new RandomProcesses(), new Draws(30, 100, 10_000), (powers, process) -> {
            double[] values = process.values();
            double[] zero = new double[values.length];
            double[] tilted = IntStream.range(0, values.length)
                    .mapToDouble(s -> values[s] + (s % 2 == 0 ? 1 : -1))
                    .toArray();
            double discount = process.steps().getFirst().getFirst().discount();
            return Optional.of(Comparison.worst(Arrays.stream(SHAPES)
                    .boxed()
                    .flatMap(shape -> Stream.of(
                            contraction(powers, process, shape, discount, values, zero),
                            contraction(powers, process, shape, discount, values, tilted)))
                    .toArray(Comparison[]::new)));
        });
    }

    private static Comparison contraction(
            Powers powers, RewardProcess process, double shape, double discount, double[] first, double[] second) {
        double before = largestDifference(first, second);
        double after = largestDifference(powers.sweep(process, first, shape), powers.sweep(process, second, shape));
        return Comparison.atMost(
                "difference after a sweep, β = " + shape, after, discount * before + 1e-11 * (1 + before), 0);
    }

    private static double largestDifference(double[] first, double[] second) {
        return IntStream.range(0, first.length)
                .mapToDouble(s -> Math.abs(first[s] - second[s]))
                .max()
                .orElseThrow();
    }
}
