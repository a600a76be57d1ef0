package io.github.lemmata.benchmarks;

import io.github.lemmata.verify.formula.Inequality;
import io.github.lemmata.verify.prover.ClassicalInequalitiesTest;
import io.github.lemmata.verify.prover.Outcome;
import io.github.lemmata.verify.prover.Prover;
import io.github.lemmata.verify.prover.SpecInequalities;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// The wall time of proving, or refuting, a whole list of inequalities, with a thread for each processor.
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5)
@Measurement(iterations = 10)
@Fork(1)
public class ListsOfInequalities {

    private final List<Inequality> classical = ClassicalInequalitiesTest.all().stream()
            .map(classic -> classic.statement().apply(classic.holds()))
            .toList();
    private final List<Inequality> nearMisses = ClassicalInequalitiesTest.all().stream()
            .map(classic -> classic.statement().apply(classic.fails()))
            .toList();
    private final List<Inequality> spec = SpecInequalities.all().stream()
            .map(SpecInequalities.Row::inequality)
            .toList();

    /// The classical inequalities of `ClassicalInequalitiesTest`: the number that is proved.
    @Benchmark
    public long classicalProved() {
        return proved(classical);
    }

    /// The near misses of the same list: the number that is refuted.
    @Benchmark
    public long nearMissesRefuted() {
        return nearMisses.stream()
                .filter(statement -> Prover.prove(statement) instanceof Outcome.Refuted)
                .count();
    }

    /// The inequalities of the specification, from five families of papers: the number that is proved.
    @Benchmark
    public long specProved() {
        return proved(spec);
    }

    private static long proved(List<Inequality> statements) {
        return statements.stream()
                .filter(statement -> Prover.prove(statement) instanceof Outcome.Proved)
                .count();
    }
}
