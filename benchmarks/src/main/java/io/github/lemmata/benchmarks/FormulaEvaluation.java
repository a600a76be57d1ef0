package io.github.lemmata.benchmarks;

import io.github.lemmata.verify.formula.Formula;
import io.github.lemmata.verify.formula.IntervalRun;
import io.github.lemmata.verify.formula.Tape;
import io.github.lemmata.verify.formula.Walk;
import io.github.lemmata.verify.interval.Interval;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Evaluations of one formula a second, on one thread: over intervals, with gradient, as a tree, and in doubles.
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class FormulaEvaluation {

    static final int COUNT = 1024;

    /// Those of the specification's table of speeds, by their names there.
    @Param({"disparity B5", "disparity C3", "temperature A8", "section 7: binary KL", "disparity A10"})
    public String formula;

    private SampleBoxes boxes;
    private Formula slack;
    private Tape tape;
    private IntervalRun run;
    private List<Map<String, Interval>> named;
    private double[][] columns;

    /// Compiles the formula and draws the boxes.
    @Setup
    public void prepare() {
        var inequality = SampleBoxes.inequality(formula);
        var names = inequality.box().names();
        boxes = SampleBoxes.of(inequality, COUNT);
        slack = inequality.slack();
        tape = Tape.of(slack, names);
        run = new IntervalRun(tape);
        named = IntStream.range(0, COUNT).mapToObj(i -> named(names, i)).toList();
        columns = boxes.columns();
    }

    private Map<String, Interval> named(List<String> names, int i) {
        var box = new HashMap<String, Interval>();
        for (int v = 0; v < names.size(); v++) {
            box.put(names.get(v), new Interval(boxes.lower()[i][v], boxes.upper()[i][v]));
        }
        return box;
    }

    /// Interval evaluations of the compiled tape.
    @Benchmark
    @OperationsPerInvocation(COUNT)
    public double enclosure() {
        double sum = 0;
        for (int i = 0; i < COUNT; i++) {
            run.evaluate(boxes.lower()[i], boxes.upper()[i]);
            sum += run.lower();
        }
        return sum;
    }

    /// Interval evaluations of the compiled tape, each with the enclosures of all partial derivatives.
    @Benchmark
    @OperationsPerInvocation(COUNT)
    public double gradient() {
        double sum = 0;
        for (int i = 0; i < COUNT; i++) {
            run.evaluate(boxes.lower()[i], boxes.upper()[i]);
            run.differentiate();
            sum += run.slopeLower(0);
        }
        return sum;
    }

    /// Interval evaluations by a walk over the tree: the readable reference, which shares no subexpressions.
    @Benchmark
    @OperationsPerInvocation(COUNT)
    public double treeWalk() {
        double sum = 0;
        for (var box : named) {
            sum += Walk.enclose(slack, box).value().lo();
        }
        return sum;
    }

    /// Evaluations in doubles of the compiled tape over an array of points.
    @Benchmark
    @OperationsPerInvocation(COUNT)
    public double[] values() {
        return tape.values(columns);
    }
}
