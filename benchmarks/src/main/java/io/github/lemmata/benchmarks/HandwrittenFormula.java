package io.github.lemmata.benchmarks;

import static io.github.lemmata.benchmarks.FormulaEvaluation.COUNT;

import io.github.lemmata.verify.formula.Tape;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// What writing a formula as data costs in doubles, beside the same formula written as a Java expression.
///
/// The formula is the slack of $\operatorname{KL}(q+d\,\|\,q)\ge2d^2$ for two outcomes.
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class HandwrittenFormula {

    private Tape tape;
    private double[][] columns;

    /// Compiles the formula and draws the points.
    @Setup
    public void prepare() {
        var inequality = SampleBoxes.inequality("section 7: binary KL");
        tape = Tape.of(inequality.slack(), inequality.box().names());
        columns = SampleBoxes.of(inequality, COUNT).columns();
    }

    /// The compiled tape over an array of points.
    @Benchmark
    @OperationsPerInvocation(COUNT)
    public double[] tape() {
        return tape.values(columns);
    }

    /// The Java expression over the same points.
    @Benchmark
    @OperationsPerInvocation(COUNT)
    public double[] java() {
        var result = new double[COUNT];
        for (int i = 0; i < COUNT; i++) {
            result[i] = slack(columns[0][i], columns[1][i]);
        }
        return result;
    }

    private static double slack(double q, double d) {
        double p = q + d;
        return p * (Math.log(p) - Math.log(q)) + (1 - p) * (Math.log(1 - p) - Math.log(1 - q)) - 2 * (d * d);
    }
}
