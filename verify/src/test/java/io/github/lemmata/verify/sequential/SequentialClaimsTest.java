package io.github.lemmata.verify.sequential;

import static io.github.lemmata.verify.Claim.claim;
import static io.github.lemmata.verify.sequential.Assumption.boundedIn;
import static io.github.lemmata.verify.sequential.Tolerance.within;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lemmata.theory.Paper;
import io.github.lemmata.verify.Claim;
import io.github.lemmata.verify.Effort;
import io.github.lemmata.verify.ErrorBudget;
import io.github.lemmata.verify.Judgement;
import io.github.lemmata.verify.Run;
import io.github.lemmata.verify.Verdict;
import io.github.lemmata.verify.Verifier;
import io.github.lemmata.verify.check.ProportionTest;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/// How statistical claims are declared, and what a run makes of them.
class SequentialClaimsTest {

    private static final Paper BOOK = new Paper("Feller 1968", "W. Feller", 1968, "An Introduction", "Wiley", "");

    private static Claim<DoubleUnaryOperator> largestOfUniforms() {
        return claim("toy.largest")
                .says("The largest of n uniform numbers has mean n/(n+1).")
                .source(BOOK.at("chapter I"))
                .<DoubleUnaryOperator>theory(n -> n / (n + 1))
                .checkedBy(MeanTest.equal(
                        "max of 4",
                        mean -> mean.applyAsDouble(4),
                        within(0.03),
                        boundedIn(0, 1),
                        (_, stream) -> stream.generator().doubles(4).max().orElseThrow()))
                .twin("n/(n+2)", n -> n / (n + 2))
                .build();
    }

    private static Claim<Double> twoHeads() {
        return claim("toy.heads")
                .says("Two coins show two heads with probability 1/4.")
                .source(BOOK.at("chapter I"))
                .theory(0.25)
                .checkedBy(ProportionTest.equal(
                        "two heads",
                        p -> p,
                        within(0.08),
                        (_, stream) -> stream.generator().nextInt(4) == 3))
                .twin("one of three outcomes", 1.0 / 3 + 0.1)
                .build();
    }

    private static Run run(int jobs) {
        var settings = new Run.Settings(Effort.QUICK, 1, jobs, new ErrorBudget(1e-6, 100));
        return new Verifier(settings, Verifier.Listener.NONE).run(List.of(largestOfUniforms(), twoHeads()));
    }

    @Test
    void statisticalClaimsHoldAndTheirTwinsFall() {
        assertThat(run(1).judgements())
                .extracting(Judgement::outcome)
                .containsExactly(Judgement.Outcome.HOLDS, Judgement.Outcome.HOLDS);
    }

    @Test
    void everyStatisticalVerdictSaysWhatItSpentAndWhatItRestsOn() {
        for (var judgement : run(2).judgements()) {
            var evidence = ((Verdict.Confirmed) judgement.verdict()).evidence();
            assertThat(evidence.figures())
                    .containsEntry("error probability", "1.0E-8")
                    .containsKeys("replicates", "mean", "interval", "log E needed", "streams");
            assertThat(evidence.restsOn()).contains("Ville's inequality");
        }
    }
}
