package io.github.lemmata.verify.sequential;

import java.util.List;
import java.util.Optional;

/// A statement on a mean while it is being tested: takes replicates in index order and tells when it is
/// decided.
///
/// Memory is constant. A test that was cut off goes on from its [State] as if nothing had happened; a
/// fresh start after an unlucky one would not be valid.
public final class SequentialTest {

    /// What rounding may have added to the evidence.
    private static final double MARGIN = 1e-6;

    /// After how many replicates the running intersection of the intervals takes in the next one.
    private static final int NARROWED_EVERY = 64;

    private final MeanStatement statement;
    private final Assumption assumption;
    private final double alpha;
    private State state;

    /// What a test has come to.
    public enum Outcome {
        /// Nothing is established yet.
        OPEN,
        /// The statement holds, up to its tolerance.
        CONFIRMED,
        /// The statement fails.
        REFUTED,
        /// An assumption was seen to fail.
        INVALID
    }

    /// All that a test remembers.
    ///
    /// @param count the number of replicates, which is also the index of the last one
    /// @param spread mean and variance of the replicates
    /// @param confirming the evidence against each hypothesis of [MeanStatement#toConfirm]
    /// @param refuting the evidence against each hypothesis of [MeanStatement#toRefute]
    /// @param sequence the interval so far
    /// @param open what the intervals after every 64th replicate leave open together
    /// @param violation what was seen to be wrong with a replicate, if anything
    public record State(
            long count,
            Spread spread,
            List<EProcess> confirming,
            List<EProcess> refuting,
            ConfidenceSequence sequence,
            ConfidenceInterval open,
            Optional<String> violation) {}

    private SequentialTest(MeanStatement statement, Assumption assumption, double alpha, State state) {
        this.statement = statement;
        this.assumption = assumption;
        this.alpha = alpha;
        this.state = state;
    }

    /// A test before its first replicate.
    ///
    /// @param alpha the probability that the outcome is wrong, whenever it is looked at, in (0, 1)
    public static SequentialTest of(MeanStatement statement, Assumption assumption, double alpha) {
        Domain.probability("alpha", alpha);
        double distance = statement.tolerance().width();
        var start = new State(
                0,
                Spread.NONE,
                against(statement.toConfirm(), assumption, distance, alpha),
                against(statement.toRefute(), assumption, distance, alpha),
                assumption.sequence(distance, alpha),
                ConfidenceInterval.EVERYTHING,
                Optional.empty());
        return new SequentialTest(statement, assumption, alpha, start);
    }

    /// The continuation of a test from the state that it was left in.
    public static SequentialTest resumed(MeanStatement statement, Assumption assumption, double alpha, State state) {
        return new SequentialTest(statement, assumption, Domain.probability("alpha", alpha), state);
    }

    private static List<EProcess> against(
            List<Hypothesis> hypotheses, Assumption assumption, double distance, double alpha) {
        return hypotheses.stream()
                .map(hypothesis -> assumption.against(hypothesis, distance, alpha))
                .toList();
    }

    /// Takes the next replicate; after one that breaks the assumption, none is taken any more.
    public void observe(double x) {
        if (state.violation.isPresent()) {
            return;
        }
        long count = state.count + 1;
        var violation = assumption.violation(x).map(wrong -> "replicate " + count + " is " + wrong);
        if (violation.isPresent()) {
            state = new State(
                    count, state.spread, state.confirming, state.refuting, state.sequence, state.open, violation);
            return;
        }
        var sequence = state.sequence.after(x);
        state = new State(
                count,
                state.spread.after(x),
                after(state.confirming, x),
                after(state.refuting, x),
                sequence,
                count % NARROWED_EVERY == 0 ? state.open.and(sequence.interval()) : state.open,
                violation);
    }

    private static List<EProcess> after(List<EProcess> processes, double x) {
        var first = processes.getFirst().after(x);
        return processes.size() == 1
                ? List.of(first)
                : List.of(first, processes.getLast().after(x));
    }

    /// Looks at the evidence.
    public Outcome outcome() {
        double needed = logThreshold() + MARGIN;
        if (state.violation.isPresent() || state.open.isEmpty()) {
            return Outcome.INVALID;
        }
        if (logRefutation() >= needed) {
            return Outcome.REFUTED;
        }
        return logConfirmation() >= needed ? Outcome.CONFIRMED : Outcome.OPEN;
    }

    /// What the test remembers.
    public State state() {
        return state;
    }

    /// The means that are left open.
    public ConfidenceInterval interval() {
        return state.count == 0 ? state.open : state.open.and(state.sequence.interval());
    }

    /// The statement under test.
    public MeanStatement statement() {
        return statement;
    }

    /// $\log(1/\alpha)$.
    public double logThreshold() {
        return -Math.log(alpha);
    }

    /// The weakest evidence against a hypothesis that has to be rejected to confirm.
    public double logConfirmation() {
        return state.confirming.stream().mapToDouble(EProcess::logValue).min().orElseThrow();
    }

    /// The evidence for a refutation.
    public double logRefutation() {
        return statement.logRefutation(
                state.refuting.stream().mapToDouble(EProcess::logValue).toArray());
    }

    /// A p-value against the statement that holds however the test was stopped: $\min(1,1/E)$ for
    /// the evidence $E$ of a refutation. For [ManyTests#holm].
    public double anytimePValue() {
        return Math.min(1, Math.exp(-logRefutation()));
    }

    /// How many replicates a decision will take in all, judged by those so far; infinite at an edge.
    public double projectedReplicates() {
        double distance = Math.abs(statement.clearance(state.spread.mean()));
        return distance > 0 && state.count > 1
                ? Math.max(state.count, SampleSize.planned(state.spread.variance(), distance, alpha))
                : Double.POSITIVE_INFINITY;
    }

    /// What makes the test invalid, in words.
    public String violation() {
        return state.violation.orElse("the intervals have nothing in common, so an assumption is false");
    }
}
