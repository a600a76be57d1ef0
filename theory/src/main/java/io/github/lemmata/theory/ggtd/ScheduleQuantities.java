package io.github.lemmata.theory.ggtd;

import static io.github.lemmata.theory.Quantity.quantity;
import static io.github.lemmata.theory.ggtd.ConsistencyQuantities.EXPONENT;
import static io.github.lemmata.theory.ggtd.ConsistencyQuantities.LARGEST;
import static io.github.lemmata.theory.ggtd.ConsistencyQuantities.LEVELS;
import static io.github.lemmata.theory.ggtd.ConsistencyQuantities.SMALLEST;
import static io.github.lemmata.theory.ggtd.GgtdPapers.DAO_2025;
import static io.github.lemmata.theory.ggtd.GgtdPapers.SONG_2024;

import io.github.lemmata.theory.Arguments;
import io.github.lemmata.theory.Parameter;
import io.github.lemmata.theory.Quantity;
import io.github.lemmata.theory.Source;
import io.github.lemmata.theory.Value;
import java.util.List;
import java.util.stream.Stream;

/// Quantities of claim 45: the schedules of consistency training.
final class ScheduleQuantities {

    private static final Source SCHEDULES = SONG_2024.at("spec claim 45");
    private static final Source LATENT = DAO_2025.at("training code; spec claim 45");

    private static final Parameter FIRST =
            Parameter.whole("s0", 1, 1_000_000).symbol("s_0").means("intervals at the start");
    private static final Parameter LAST =
            Parameter.whole("s1", 1, 1_000_000).symbol("s_1").means("intervals at the end, s0 or more");
    private static final Parameter STEPS =
            Parameter.whole("K", 1, 1_000_000_000).means("training steps in all");
    private static final Parameter LOG_MEAN = Parameter.real("Pm")
            .symbol("P_m")
            .means("mean of the logarithm of the noise level")
            .whenAbsent("-1.1");
    private static final Parameter LOG_STD = Parameter.positive("Ps")
            .symbol("P_s")
            .means("standard deviation of the logarithm of the noise level")
            .whenAbsent("2");
    private static final Parameter SIGMA =
            Parameter.positive("sigma").symbol("\\sigma").means("noise level, the smallest or above");
    private static final Parameter DATA_STD = Parameter.positive("sigmaData")
            .symbol("\\sigma_d")
            .means("standard deviation of the data")
            .whenAbsent("0.5");

    private ScheduleQuantities() {}

    static List<Quantity> all() {
        return Stream.of(levels(), scales()).flatMap(List::stream).toList();
    }

    private static List<Quantity> levels() {
        return List.of(
                quantity("ggtd.levelProbabilities")
                        .symbol("p_i")
                        .says("probabilities of the intervals between noise levels, by a lognormal law")
                        .source(SCHEDULES)
                        .parameters(LEVELS, LOG_MEAN, LOG_STD, SMALLEST, LARGEST, EXPONENT)
                        .is(given -> Value.of(ConsistencySchedules.levelProbabilities(
                                ConsistencyQuantities.grid(given), or(given, "Pm", -1.1), or(given, "Ps", 2)))),
                quantity("ggtd.levelNormaliser")
                        .symbol("\\sum_i\\Delta\\mathrm{erf}_i")
                        .says("what those probabilities are divided by")
                        .source(SCHEDULES)
                        .parameters(LEVELS, LOG_MEAN, LOG_STD, SMALLEST, LARGEST, EXPONENT)
                        .is(given -> Value.of(ConsistencySchedules.levelNormaliser(
                                ConsistencyQuantities.grid(given), or(given, "Pm", -1.1), or(given, "Ps", 2)))),
                quantity("ggtd.levelsAtStep")
                        .symbol("N(k)")
                        .says("number of noise levels at a training step")
                        .source(SCHEDULES)
                        .parameters(Parameter.whole("k", 0, 1_000_000_000).means("training step"), STEPS, FIRST, LAST)
                        .is(given -> Value.of((long) doubling(given).levels(given.wholeInt("k")))),
                quantity("ggtd.doublingPeriod")
                        .symbol("K'")
                        .says("training steps between doublings of the number of intervals")
                        .source(SCHEDULES)
                        .parameters(STEPS, FIRST, LAST)
                        .is(given -> Value.of((long) doubling(given).period())),
                quantity("ggtd.lossWeights")
                        .symbol("1/(\\sigma_{i+1}-\\sigma_i)")
                        .says("weights of the intervals in the loss")
                        .source(SCHEDULES)
                        .parameters(LEVELS, SMALLEST, LARGEST, EXPONENT)
                        .is(given -> Value.of(ConsistencySchedules.lossWeights(ConsistencyQuantities.grid(given)))),
                quantity("ggtd.firstDiffusionLevel")
                        .symbol("\\lceil\\tfrac34N\\rceil")
                        .says("first level with a diffusion loss, counted from 0 at the largest level")
                        .source(LATENT)
                        .parameters(LEVELS)
                        .is(given -> Value.of((long) ConsistencySchedules.firstDiffusionLevel(given.wholeInt("N")))));
    }

    private static List<Quantity> scales() {
        return List.of(
                quantity("ggtd.lossScale")
                        .symbol("0.00054\\sqrt d")
                        .says("scale of the pseudo-Huber loss")
                        .source(SCHEDULES)
                        .parameters(Parameter.whole("d", 1, Integer.MAX_VALUE).means("dimension of the data"))
                        .is(given -> Value.of(ConsistencySchedules.lossScale(given.wholeInt("d")))),
                quantity("ggtd.adaptiveLossScale")
                        .symbol("e^{-1.15\\ln(N-1)-0.85}")
                        .says("scale of the Cauchy loss from the second stage of the doubling on")
                        .source(LATENT)
                        .parameters(Parameter.whole("intervals", 1, Integer.MAX_VALUE)
                                .symbol("N-1")
                                .means("intervals between noise levels"))
                        .is(given -> Value.of(ConsistencySchedules.adaptiveLossScale(given.wholeInt("intervals")))),
                quantity("ggtd.skipScale")
                        .symbol("c_{\\rm skip}")
                        .says("weight of the input in a consistency model")
                        .source(SCHEDULES)
                        .parameters(SIGMA, DATA_STD, SMALLEST)
                        .is(given -> Value.of(ConsistencySchedules.skipScale(
                                given.real("sigma"), or(given, "sigmaMin", 0.002), or(given, "sigmaData", 0.5)))),
                quantity("ggtd.outScale")
                        .symbol("c_{\\rm out}")
                        .says("weight of the network in a consistency model")
                        .source(SCHEDULES)
                        .parameters(SIGMA, DATA_STD, SMALLEST)
                        .is(given -> Value.of(ConsistencySchedules.outScale(
                                given.real("sigma"), or(given, "sigmaMin", 0.002), or(given, "sigmaData", 0.5)))));
    }

    private static double or(Arguments given, String name, double absent) {
        return given.has(name) ? given.real(name) : absent;
    }

    private static ConsistencySchedules.Doubling doubling(Arguments given) {
        return new ConsistencySchedules.Doubling(given.wholeInt("s0"), given.wholeInt("s1"), given.wholeInt("K"));
    }
}
