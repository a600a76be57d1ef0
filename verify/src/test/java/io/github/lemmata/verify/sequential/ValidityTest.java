package io.github.lemmata.verify.sequential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The share of simulated streams on which a procedure errs at its worst time stays within its error
/// probability.
///
/// Tables of spec sequential-tests, section 7: in full with the tag `slow`, on fewer and shorter
/// streams without.
class ValidityTest {

    private static final int STREAMS = 2000;
    private static final int HORIZON = 5000;
    private static final List<Law> LAWS =
            List.of(Law.bernoulli(.5), Law.bernoulli(.05), Law.uniform(), Law.beta(10, 30), Law.beta(.2, 1.8));

    static Stream<Arguments> proceduresOnLaws() {
        return Arrays.stream(Procedure.values())
                .flatMap(procedure ->
                        LAWS.stream().filter(procedure::appliesTo).map(law -> Arguments.of(procedure, law)));
    }

    static Stream<Arguments> validProceduresOnLaws() {
        return proceduresOnLaws().filter(pair -> ((Procedure) pair.get()[0]).isAnytimeValid());
    }

    private static Misses misses(Procedure procedure, Law law, int streams, int horizon) {
        return Misses.of(law, streams, source -> procedure.everMisses(source, law.mean(), horizon));
    }

    @ParameterizedTest
    @MethodSource("validProceduresOnLaws")
    void anIntervalThatIsValidAtAnyTimeHardlyEverMisses(Procedure procedure, Law law) {
        misses(procedure, law, 100, 250).stayWithin(Procedure.ALPHA);
    }

    @Test
    void theTextbookIntervalMissesWhereOneMayLookAtWill() {
        assertThat(misses(Procedure.FIXED_SAMPLE_SIZE, Law.bernoulli(.5), 100, 2000)
                        .wrong())
                .isGreaterThan(Misses.limit(100, Procedure.ALPHA));
    }

    @Tag("slow")
    @ParameterizedTest
    @MethodSource("proceduresOnLaws")
    void theTableOfIntervals(Procedure procedure, Law law, TestReporter reporter) {
        var misses = misses(procedure, law, STREAMS, HORIZON);
        reporter.publishEntry(procedure + ", " + law, Double.toString(misses.share()));
        if (procedure.isAnytimeValid()) {
            misses.stayWithin(Procedure.ALPHA);
        }
        if (procedure == Procedure.FIXED_SAMPLE_SIZE) {
            assertThat(misses.share()).isGreaterThan(0.4);
        }
    }

    /// A test in its worst case: a statement, the law that makes a verdict wrong, and that verdict.
    record WorstCase(MeanStatement statement, Assumption assumption, Law law, SequentialTest.Outcome wrong) {

        Misses misses(int streams, int horizon) {
            return Misses.of(law, streams, source -> {
                var test = SequentialTest.of(statement, assumption, Procedure.ALPHA);
                for (int t = 1; t <= horizon; t++) {
                    test.observe(source.getAsDouble());
                    var outcome = test.outcome();
                    if (outcome != SequentialTest.Outcome.OPEN) {
                        return outcome == wrong;
                    }
                }
                return false;
            });
        }
    }

    /// A process on a stream whose mean lies on the edge of the hypothesis that it speaks against.
    record AtTheEdge(String name, EProcess process, Law law) {

        Misses misses(int streams, int horizon) {
            return Misses.of(law, streams, source -> {
                var now = process;
                for (int t = 1; t <= horizon; t++) {
                    now = now.after(source.getAsDouble());
                    if (now.logValue() >= -Math.log(Procedure.ALPHA)) {
                        return true;
                    }
                }
                return false;
            });
        }

        @Override
        public String toString() {
            return name + ", " + law;
        }
    }

    static Stream<AtTheEdge> processesAtTheEdge() {
        var laws = List.of(Law.bernoulli(.32), Law.bernoulli(.06), Law.beta(2, 2));
        return laws.stream().flatMap(law -> {
            var atLeast = new Hypothesis.AtLeast(law.mean());
            double distance = law.mean() < .1 ? .01 : .02;
            var bets = Stream.of(
                    new AtTheEdge("verdict bet", VerdictBet.against(atLeast, distance), law),
                    new AtTheEdge("targeted bet", SingleBet.against(atLeast, new Bet.Targeted(distance), .5), law));
            return law.isEvent()
                    ? Stream.concat(bets, Stream.of(new AtTheEdge("beta mixture", Tally.against(atLeast), law)))
                    : bets;
        });
    }

    @Tag("slow")
    @ParameterizedTest
    @MethodSource("processesAtTheEdge")
    void theTableOfFalseConfirmations(AtTheEdge process, TestReporter reporter) {
        var misses = process.misses(STREAMS, HORIZON);
        reporter.publishEntry(process.toString(), Double.toString(misses.share()));
        misses.stayWithin(Procedure.ALPHA);
    }

    private static MeanStatement within(double value, double width) {
        return new MeanStatement.Equal(value, Tolerance.within(width));
    }

    static Stream<WorstCase> worstCases() {
        var bounded = Assumption.boundedIn(0, 1);
        var events = Assumption.events();
        var exactly = Tolerance.within(.02).refutedByAnyDifference();
        var confirmed = SequentialTest.Outcome.CONFIRMED;
        var refuted = SequentialTest.Outcome.REFUTED;
        return Stream.of(
                new WorstCase(within(.3, .02), bounded, Law.bernoulli(.32), confirmed),
                new WorstCase(within(.52, .02), bounded, Law.beta(2, 2), confirmed),
                new WorstCase(within(.05, .01), bounded, Law.bernoulli(.06), confirmed),
                new WorstCase(
                        new MeanStatement.AtMost(.3, Tolerance.within(.02)), events, Law.bernoulli(.32), confirmed),
                new WorstCase(
                        new MeanStatement.AtMost(.05, Tolerance.within(.01)), bounded, Law.bernoulli(.05), refuted),
                new WorstCase(new MeanStatement.AtLeast(.9, Tolerance.within(.15)), events, Law.bernoulli(.9), refuted),
                new WorstCase(within(.3, .02), bounded, Law.bernoulli(.32), refuted),
                new WorstCase(new MeanStatement.Equal(.5, exactly), bounded, Law.uniform(), refuted),
                new WorstCase(new MeanStatement.Equal(.1, exactly), bounded, Law.beta(.2, 1.8), refuted));
    }

    @ParameterizedTest
    @MethodSource("worstCases")
    void aVerdictIsWrongHardlyEverAtTheWorstMeanAndTime(WorstCase worstCase) {
        worstCase.misses(80, 400).stayWithin(Procedure.ALPHA);
    }

    @Tag("slow")
    @ParameterizedTest
    @MethodSource("worstCases")
    void theTableOfVerdicts(WorstCase worstCase, TestReporter reporter) {
        var misses = worstCase.misses(STREAMS, HORIZON);
        reporter.publishEntry(worstCase.toString(), Double.toString(misses.share()));
        misses.stayWithin(Procedure.ALPHA);
    }

    /// Stopping when the interval is narrow enough: spec, at most .0025 in every law.
    @Tag("slow")
    @Test
    void stoppingWhenTheIntervalIsNarrowDoesNotSpoilIt(TestReporter reporter) {
        for (Law law : LAWS) {
            var misses = Misses.of(law, STREAMS, source -> {
                var sequence = EmpiricalBernstein.of(Procedure.ALPHA);
                do {
                    sequence = sequence.after(source.getAsDouble());
                } while (sequence.halfWidth() >= .03);
                return !sequence.interval().contains(law.mean());
            });
            reporter.publishEntry("stopped, " + law, Double.toString(misses.share()));
            misses.stayWithin(Procedure.ALPHA);
        }
    }

    @Test
    void theExactBinomialLimitOfTheSpecificationIsMet() {
        assertThat(Misses.limit(STREAMS, Procedure.ALPHA)).isEqualTo(138);
    }
}
