package io.github.lemmata.verify.ggtd;

import static io.github.lemmata.theory.ggtd.GgtdPapers.SONG_2024;

import io.github.lemmata.theory.ggtd.ConsistencySchedules;
import io.github.lemmata.theory.ggtd.KarrasGrid;
import io.github.lemmata.verify.Check;
import io.github.lemmata.verify.Claim;
import io.github.lemmata.verify.check.CaseByCase;
import io.github.lemmata.verify.check.Comparison;
import io.github.lemmata.verify.check.LogLogFit;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;

/// The schedules of consistency training: levels, their number, weights and scales (45).
final class ScheduleClaim {

    private static final double LOG_MEAN = -1.1;
    private static final double LOG_STD = 2;
    private static final GaussIntegratorFactory RULES = new GaussIntegratorFactory();

    private ScheduleClaim() {}

    /// How many steps lie between doublings.
    @FunctionalInterface
    interface Period {
        int of(int first, int last, int steps);
    }

    /// The probabilities of the intervals between levels.
    @FunctionalInterface
    interface Law {
        double[] of(KarrasGrid grid);
    }

    /// What is claimed.
    ///
    /// @param period steps between doublings
    /// @param law probabilities of the intervals
    /// @param adaptiveScale scale of the Cauchy loss for a number of intervals
    record Schedules(Period period, Law law, IntToDoubleFunction adaptiveScale) {}

    static Claim<Schedules> claim() {
        Period period = (first, last, steps) -> new ConsistencySchedules.Doubling(first, last, steps).period();
        Law law = grid -> ConsistencySchedules.levelProbabilities(grid, LOG_MEAN, LOG_STD);
        IntToDoubleFunction scale = ConsistencySchedules::adaptiveLossScale;
        return Claim.claim("ggtd.ict-schedules")
                .says(
                        "Noise levels are drawn by the mass of a lognormal law between them, their number doubles in equal stages"
                                + " up to the last, the model is the identity at the smallest level, and the Cauchy scale is a power"
                                + " law in the number of intervals.")
                .formula("""
                        \\begin{gathered}
                        p_i\\propto\\mathrm{erf}\\frac{\\ln\\sigma_{i+1}-P_m}{\\sqrt2P_s}-\\mathrm{erf}\\frac{\\ln\\sigma_i-P_m}{\\sqrt2P_s},\\qquad
                        N(k)=\\min(s_02^{\\lfloor k/K'\\rfloor},s_1)+1,\\quad K'=\\Big\\lfloor\\frac K{\\log_2\\lfloor s_1/s_0\\rfloor+1}\\Big\\rfloor\\\\
                        c_{\\rm skip}=\\frac{\\sigma_d^2}{(\\sigma-\\sigma_{\\min})^2+\\sigma_d^2},\\quad
                        c_{\\rm out}=\\frac{\\sigma_d(\\sigma-\\sigma_{\\min})}{\\sqrt{\\sigma_d^2+\\sigma^2}},\\quad
                        w_i=\\frac1{\\sigma_{i+1}-\\sigma_i},\\quad c=e^{-0.85}(N-1)^{-1.15}
                        \\end{gathered}""")
                .source(SONG_2024.at(
                        "and the training code of Dao et al. 2025 for the Cauchy scale and the diffusion loss;"
                                + " spec claim 45"))
                .proof("""
                        The masses telescope: their sum is the mass of the whole grid. From $s_0$ to $s_1$ there are $\\log_2(s_1/s_0)$
                        doublings, hence one stage more, which is the $+1$ in $K'$: without it the last stage would begin when training
                        ends.""")
                .theory(new Schedules(period, law, scale))
                .checkedBy(
                        massesOfLevels(),
                        stagesOfEqualLength(),
                        boundaryAndWeights(),
                        adaptiveScale(),
                        diffusionLevels())
                .twin(
                        "K′ without + 1",
                        new Schedules(
                                (first, last, steps) -> (int) (steps / (Math.log(last / first) / Math.log(2))),
                                law,
                                scale))
                .twin(
                        "the error function without √2",
                        new Schedules(
                                period,
                                grid -> ConsistencySchedules.levelProbabilities(grid, LOG_MEAN, LOG_STD / Math.sqrt(2)),
                                scale))
                .twin("a Cauchy scale of order 1/N", new Schedules(period, law, n -> Math.exp(-0.85) / n))
                .build();
    }

    /// Lognormal masses by quadrature of the density in $\ln\sigma$, and the spec's table.
    private static Check<Schedules> massesOfLevels() {
        double[] table = {
            .0626330, .1817370, .2455014, .2134945, .1424461, .0806046, .0410799, .0195801, .0089439, .0039796
        };
        return CaseByCase.identity("grids, masses by quadrature", _ -> List.of(11, 41, 161), (schedules, count) -> {
            var grid = KarrasGrid.usual(count);
            double[] masses = new double[count - 1];
            for (int i = 1; i < count; i++) {
                masses[i - 1] = RULES.legendre(40, Math.log(grid.level(i)), Math.log(grid.level(i + 1)))
                        .integrate(t -> Math.exp(-Math.pow((t - LOG_MEAN) / LOG_STD, 2) / 2)
                                / (LOG_STD * Math.sqrt(2 * Math.PI)));
            }
            double total = Arrays.stream(masses).sum();
            double[] claimed = schedules.law().of(grid);
            var byQuadrature = IntStream.range(0, masses.length)
                    .mapToObj(i -> Comparison.close("p of interval " + (i + 1), claimed[i], masses[i] / total, 1e-12));
            var printed = IntStream.range(0, count == 11 ? table.length : 0)
                    .mapToObj(i -> Comparison.near("printed p of interval " + (i + 1), claimed[i], table[i], 1e-7));
            double normaliser = ConsistencySchedules.levelNormaliser(grid, LOG_MEAN, LOG_STD);
            var whole = Stream.of(
                    Comparison.close("normaliser", normaliser, 2 * total, 1e-12),
                    Comparison.near("printed normaliser", normaliser, 1.98332630, 5e-9));
            return Comparison.worst(
                    Stream.of(byQuadrature, printed, whole).flatMap(s -> s).toArray(Comparison[]::new));
        });
    }

    private record Plan(int first, int last, int steps) {}

    /// By counting: how many stages there are, one for each number of intervals that doubling reaches.
    private static Check<Schedules> stagesOfEqualLength() {
        var plans = List.of(
                new Plan(10, 1280, 400_000), new Plan(10, 640, 400_000), new Plan(2, 2, 100), new Plan(5, 160, 6000));
        return CaseByCase.identity("plans, stages by counting", _ -> plans, (schedules, plan) -> {
            int stages = 1;
            for (int intervals = plan.first(); intervals < plan.last(); intervals *= 2) {
                stages++;
            }
            int period = schedules.period().of(plan.first(), plan.last(), plan.steps());
            var doubling = new ConsistencySchedules.Doubling(plan.first(), plan.last(), plan.steps());
            int count = stages;
            return Comparison.worst(Stream.concat(
                            Stream.of(Comparison.same("K′ of " + plan, period, plan.steps() / stages)),
                            IntStream.range(0, stages)
                                    .boxed()
                                    .flatMap(stage -> Stream.of(
                                            levels(doubling, plan, stage, stage * period),
                                            levels(
                                                    doubling,
                                                    plan,
                                                    stage,
                                                    Math.min(plan.steps(), (stage + 1) * period - 1)),
                                            levels(doubling, plan, count - 1, plan.steps()))))
                    .toArray(Comparison[]::new));
        });
    }

    private static Comparison levels(ConsistencySchedules.Doubling doubling, Plan plan, int stage, int step) {
        return Comparison.same(
                "N at step " + step + " of " + plan, doubling.levels(step), plan.first() * (1L << stage) + 1);
    }

    /// The model is the identity at the smallest level, and its output has unit scale far from it; weights
    /// undo the gaps.
    private static Check<Schedules> boundaryAndWeights() {
        return CaseByCase.identity("spreads of data", _ -> List.of(0.1, 0.5, 2.0), (_, std) -> {
            var grid = KarrasGrid.usual(41);
            double[] weights = ConsistencySchedules.lossWeights(grid);
            double sum = IntStream.range(0, weights.length)
                    .mapToDouble(i -> 1 / weights[i])
                    .sum();
            return Comparison.worst(
                    Comparison.near(
                            "c_skip at the smallest level", ConsistencySchedules.skipScale(0.002, 0.002, std), 1, 0),
                    Comparison.near(
                            "c_out at the smallest level", ConsistencySchedules.outScale(0.002, 0.002, std), 0, 0),
                    Comparison.close(
                            "c_skip at σ_min + σ_d",
                            ConsistencySchedules.skipScale(0.002 + std, 0.002, std),
                            0.5,
                            1e-14),
                    Comparison.close("c_out far out", ConsistencySchedules.outScale(1e9, 0.002, std), std, 1e-8),
                    Comparison.close("sum of the gaps 1/w", sum, 80 - 0.002, 1e-13));
        });
    }

    private static Check<Schedules> adaptiveScale() {
        return CaseByCase.rate("exponent of the Cauchy scale in N − 1", _ -> List.of(20, 640), (schedules, first) -> {
            var counts = Stream.iterate(first, n -> 2 * n).limit(5).toList();
            double exponent = LogLogFit.exponent(
                    counts, n -> n, n -> schedules.adaptiveScale().applyAsDouble(n));
            return Comparison.worst(
                    Comparison.near("exponent", exponent, -1.15, 1e-12),
                    Comparison.close(
                            "c for 20", schedules.adaptiveScale().applyAsDouble(20), .01363531562796243, 1e-13),
                    Comparison.close(
                            "c for 40", schedules.adaptiveScale().applyAsDouble(40), .006144417258772912, 1e-13),
                    Comparison.close(
                            "c for 640", schedules.adaptiveScale().applyAsDouble(640), .0002533627243762612, 1e-13));
        });
    }

    private static Check<Schedules> diffusionLevels() {
        return CaseByCase.identity(
                "numbers of levels, indices by counting", _ -> List.of(1, 2, 3, 4, 11, 40, 1281), (_, count) -> {
                    long lowest = IntStream.range(0, count)
                            .filter(i -> i >= 0.75 * count)
                            .count();
                    return Comparison.same(
                            "levels with a diffusion loss of " + count,
                            count - ConsistencySchedules.firstDiffusionLevel(count),
                            lowest);
                });
    }
}
