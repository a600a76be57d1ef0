package io.github.lemmata.verify.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lemmata.datasets.RandomStream;
import io.github.lemmata.verify.Effort;
import io.github.lemmata.verify.Trial;
import io.github.lemmata.verify.Verdict;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DistributionTestTest {

    private static final RandomStream STREAM = RandomStream.ofSeed(1).child("distribution");
    private static final Trial TRIAL = Trial.of(STREAM, Effort.QUICK);

    /// A function of a uniform number is to be uniform on [0, 1].
    private static final DistributionTest<DoubleUnaryOperator> UNIFORM =
            DistributionTest.follows("draws", x -> Math.clamp(x, 0, 1), (function, stream, count) -> {
                double[] draws = new double[count];
                stream.numbers().fillUniform(draws);
                for (int i = 0; i < count; i++) {
                    draws[i] = function.applyAsDouble(draws[i]);
                }
                return draws;
            });

    @ParameterizedTest
    @EnumSource(names = {"SMOKE", "QUICK"})
    void confirmsWhatFollowsTheDistribution(Effort effort) {
        assertThat(UNIFORM.judge(u -> u, Trial.of(STREAM, effort))).isInstanceOf(Verdict.Confirmed.class);
        assertThat(UNIFORM.judge(u -> 1 - u, Trial.of(STREAM, effort))).isInstanceOf(Verdict.Confirmed.class);
    }

    @Test
    void refutesWhatLeavesTheBand() {
        assertThat(UNIFORM.judge(u -> Math.pow(u, 1.05), TRIAL)).isInstanceOf(Verdict.Refuted.class);
    }

    @Test
    void refutesTiesAndNumbersThatAreNone() {
        assertThat(UNIFORM.judge(_ -> 0.5, TRIAL))
                .isInstanceOfSatisfying(
                        Verdict.Refuted.class,
                        refuted -> assertThat(refuted.witness().instance()).isEqualTo("draws at 0.5"));
        assertThat(UNIFORM.judge(u -> u < 0.01 ? Double.NaN : u, TRIAL)).isInstanceOf(Verdict.Refuted.class);
    }

    @Test
    void sameStreamGivesTheSameVerdict() {
        assertThat(UNIFORM.judge(u -> u, TRIAL)).isEqualTo(UNIFORM.judge(u -> u, TRIAL));
    }
}
