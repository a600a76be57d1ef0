package io.github.lemmata.verify;

import static io.github.lemmata.verify.Claim.claim;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lemmata.theory.Paper;
import io.github.lemmata.verify.check.CaseByCase;
import io.github.lemmata.verify.check.Comparison;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongUnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class VerifierTest {

    private static final Paper GAUSS = new Paper("Gauss 1784", "C. F. Gauss", 1784, "A classroom", "Brunswick", "");

    private static final Check<LongUnaryOperator> SUMS = CaseByCase.identity(
            "sums",
            _ -> LongStream.rangeClosed(0, 50).boxed().toList(),
            (formula, n) -> Comparison.same(
                    "1 + ... + " + n,
                    formula.applyAsLong(n),
                    LongStream.rangeClosed(1, n).sum()));

    private static Claim<LongUnaryOperator> sumOfIntegers(LongUnaryOperator theory, LongUnaryOperator twin) {
        return claim("toy.sum")
                .says("The first n integers add up to n(n+1)/2.")
                .source(GAUSS.at("first lesson"))
                .theory(theory)
                .checkedBy(SUMS)
                .twin("n² / 2", twin)
                .build();
    }

    private static Run run(int jobs, Claim<?>... claims) {
        var settings = new Run.Settings(Effort.SMOKE, 7, jobs, ErrorBudget.DEFAULT);
        return new Verifier(settings, Verifier.Listener.NONE).run(List.of(claims));
    }

    private static Judgement.Outcome outcome(Claim<?> claim) {
        return run(2, claim).judgements().getFirst().outcome();
    }

    @Test
    void aTrueClaimWithARefutedTwinHolds() {
        assertThat(outcome(sumOfIntegers(n -> n * (n + 1) / 2, n -> n * n / 2))).isEqualTo(Judgement.Outcome.HOLDS);
    }

    @Test
    void aWrongTheoryIsRefutedWithACounterexample() {
        var judgement =
                run(1, sumOfIntegers(n -> n * n / 2, n -> n)).judgements().getFirst();
        assertThat(judgement.outcome()).isEqualTo(Judgement.Outcome.REFUTED);
        assertThat(judgement.verdict())
                .isInstanceOfSatisfying(
                        Verdict.Refuted.class,
                        refuted -> assertThat(refuted.witness().toString())
                                .isEqualTo("1 + ... + 1 = 0 but expected = 1 at 1"));
    }

    @Test
    void aTwinThatPassesIsAFailure() {
        LongUnaryOperator right = n -> n * (n + 1) / 2;
        assertThat(outcome(sumOfIntegers(right, right))).isEqualTo(Judgement.Outcome.TWIN_SURVIVED);
    }

    @Test
    void aCheckThatBreaksOffLeavesTheClaimUndecided() {
        var broken = sumOfIntegers(
                _ -> {
                    throw new ArithmeticException("long overflow");
                },
                n -> n);
        var judgement = run(1, broken).judgements().getFirst();
        assertThat(judgement.outcome()).isEqualTo(Judgement.Outcome.UNDECIDED);
        assertThat(judgement.verdict())
                .isInstanceOfSatisfying(
                        Verdict.Undecided.class,
                        undecided -> assertThat(undecided.reason()).contains("long overflow"));
    }

    @Test
    void aCancelledRunReturnsWhatIsFinished() {
        var verifier = new ArrayList<Verifier>();
        var settings = new Run.Settings(Effort.SMOKE, 7, 1, ErrorBudget.DEFAULT);
        verifier.add(new Verifier(settings, new Verifier.Listener() {
            @Override
            public void judged(Judgement judgement) {
                verifier.getFirst().cancel();
            }
        }));
        var claim = sumOfIntegers(n -> n * (n + 1) / 2, n -> n);
        var run = verifier.getFirst().run(List.of(claim, claim, claim));
        assertThat(run.complete()).isFalse();
        assertThat(run.judgements()).hasSize(1);
        assertThat(run.requested()).isEqualTo(3);
    }

    @Test
    void progressEndsAtOne() {
        var shares = new ArrayList<Double>();
        var settings = new Run.Settings(Effort.SMOKE, 7, 4, ErrorBudget.DEFAULT);
        var listener = new Verifier.Listener() {
            @Override
            public void progressed(double share) {
                shares.add(share);
            }
        };
        new Verifier(settings, listener).run(List.of(sumOfIntegers(n -> n * (n + 1) / 2, n -> n)));
        assertThat(shares).isSorted();
        assertThat(shares.getLast()).isEqualTo(1.0);
    }

    @Test
    void moreJudgementsThanTheBudgetHasRoomForAreRefused() {
        var settings = new Run.Settings(Effort.SMOKE, 7, 1, new ErrorBudget(1e-6, 1));
        var claim = sumOfIntegers(n -> n, n -> n);
        assertThatThrownBy(() -> new Verifier(settings, Verifier.Listener.NONE).run(List.of(claim)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("2 judgements, but the error budget is shared out for 1");
    }

    @Test
    void aClaimWithoutATwinIsRefused() {
        var declaration = claim("toy.sum")
                .says("The first n integers add up to n(n+1)/2.")
                .source(GAUSS.at("first lesson"))
                .theory((LongUnaryOperator) n -> n)
                .checkedBy(SUMS);
        assertThatThrownBy(declaration::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("toy.sum has no twin");
    }
}
