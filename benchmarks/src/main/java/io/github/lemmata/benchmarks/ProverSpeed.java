package io.github.lemmata.benchmarks;

import io.github.lemmata.verify.formula.Inequality;
import io.github.lemmata.verify.prover.Limits;
import io.github.lemmata.verify.prover.Outcome;
import io.github.lemmata.verify.prover.Prover;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Proofs and boxes a second of the prover, on one thread.
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ProverSpeed {

    /// By the names of the certificate specification.
    @Param({"disparity B5", "disparity A10", "section 7: binary KL", "hconsistency A6 (ii)"})
    public String inequality;

    private Inequality statement;

    /// Counts the boxes; JMH divides by the time.
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Boxes {
        /// Boxes that were settled or cut.
        public long boxes;
    }

    /// Looks the inequality up.
    @Setup
    public void prepare() {
        statement = SampleBoxes.inequality(inequality);
    }

    /// A whole proof, compilation and the search for a counterexample included.
    @Benchmark
    public Outcome.Proved prove(Boxes counter) {
        if (!(Prover.prove(statement, Limits.DEFAULT.withThreads(1)) instanceof Outcome.Proved proved)) {
            throw new IllegalStateException(inequality + " was not proved");
        }
        counter.boxes += proved.proof().boxes();
        return proved;
    }
}
