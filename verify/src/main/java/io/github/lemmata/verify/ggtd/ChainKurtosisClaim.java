package io.github.lemmata.verify.ggtd;

import static io.github.lemmata.theory.ggtd.GgtdPapers.DERIVED;
import static io.github.lemmata.verify.Claim.claim;

import io.github.lemmata.datasets.ggtd.RandomWalk;
import io.github.lemmata.theory.ggtd.ProcessSolution;
import io.github.lemmata.theory.ggtd.RewardProcess;
import io.github.lemmata.theory.ggtd.RewardProcess.Step;
import io.github.lemmata.verify.Check;
import io.github.lemmata.verify.Claim;
import io.github.lemmata.verify.check.CaseByCase;
import io.github.lemmata.verify.check.Comparison;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/// How the tails of the errors of a random walk change while its values are learnt (28).
final class ChainKurtosisClaim {

    private static final int LENGTH = 19;

    private ChainKurtosisClaim() {}

    /// The course of the kurtosis of a walk's errors over learning, as claimed.
    ///
    /// @param start the kurtosis at $V=0$, from the number of states
    /// @param end the kurtosis at $V^\pi$ is at least this
    /// @param highest and at most this
    /// @param direction the sign of its change from one stage of learning to the next
    record Course(IntToDoubleFunction start, double end, double highest, int direction) {}

    private static final IntToDoubleFunction HALF_SQUARED = n -> (n + 1) * (n + 1) / 4.0;

    static Claim<Course> chainKurtosis() {
        return claim("ggtd.chain-kurtosis")
                .says("On a random walk the errors are heavy-tailed before learning and not at all after it.")
                .formula("""
                        \\begin{gathered}
                        V=0:\\ \\kappa=\\Big(\\frac{n+1}2\\Big)^2\\qquad V=V^\\pi:\\ \\kappa=1\\\\
                        n=19,\\ V\\leftarrow V+\\tfrac12(TV-V):\\quad100\\to58.33\\to\\dots\\to1.00027
                        \\end{gathered}""")
                .assuming("n odd, start at the centre, rewards +1 and −1 at the two exits, no discount")
                .source(DERIVED.at("spec claim 28"))
                .proof("""
                        An episode from the centre takes $(\\frac{n+1}2)^2$ steps in the mean, and ends once. At $V=0$ the errors are
                        0 but for the exits' $\\pm1$, of which a share $q=(\\frac2{n+1})^2$ of all steps is made: $\\kappa=q/q^2$.
                        At $V^\\pi(i)=\\frac{2i}{n+1}-1$ every error is $\\pm\\frac2{n+1}$, each as likely.""")
                .finding(
                        "Heavy tails of TD errors can be a transient of learning: here they are heaviest before it, and at"
                                + " the exact values the law is the one with the least kurtosis of all.")
                .theory(new Course(HALF_SQUARED, 1, 1, -1))
                .checkedBy(endsAreEnumerated(), sweepsAreEnumerated(), episodesAreCounted())
                .twin("kurtosis 3 or more at convergence", new Course(HALF_SQUARED, 3, Double.MAX_VALUE, -1))
                .publishedTwin("tails grow heavier as learning goes on", new Course(HALF_SQUARED, 1, 1, 1))
                .twin("(n/2)² at the start", new Course(n -> n * n / 4.0, 1, 1, -1))
                .build();
    }

    private static Check<Course> endsAreEnumerated() {
        return CaseByCase.identity(
                "walks, all their errors enumerated", effort -> walks(effort.pick(19, 59, 299)), (course, walk) -> {
                    var solution = ProcessSolution.of(walk.process());
                    double before = kurtosis(solution, new double[walk.length()]);
                    double after = kurtosis(solution, solution.values());
                    return Comparison.worst(
                            Comparison.close(
                                    "kurtosis at V = 0", before, course.start().applyAsDouble(walk.length()), 1e-9),
                            Comparison.atMost("kurtosis at the exact values", after, course.highest(), 1e-9),
                            Comparison.atMost("least", course.end(), "kurtosis at the exact values", after, 1e-9));
                });
    }

    private static double kurtosis(ProcessSolution solution, double[] values) {
        return solution.process().pooledErrors(solution.law(), values).kurtosis();
    }

    /// A number of sweeps with half the expected step, and the kurtosis after them in the specification.
    private record Stage(int sweeps, double kurtosis, double digit) {}

    private static final List<Stage> STAGES = List.of(
            new Stage(0, 100, 1e-9),
            new Stage(1, 58.3333, 1e-4),
            new Stage(5, 17.4001, 1e-4),
            new Stage(20, 4.81558, 1e-5),
            new Stage(50, 1.75190, 1e-5),
            new Stage(100, 1.04535, 1e-5),
            new Stage(200, 1.00027, 1e-5));

    private static Check<Course> sweepsAreEnumerated() {
        return CaseByCase.identity("stages of learning, all errors enumerated", _ -> STAGES, (course, stage) -> {
            var solution = ProcessSolution.of(new RandomWalk(LENGTH).process());
            double now = kurtosis(solution, swept(solution, stage.sweeps()));
            double next = kurtosis(solution, swept(solution, stage.sweeps() + 1));
            return Comparison.worst(
                    Comparison.near("kurtosis", now, stage.kurtosis(), 0.51 * stage.digit()),
                    Comparison.below("change of the kurtosis, turned", -course.direction() * (next - now), 0));
        });
    }

    private static double[] swept(ProcessSolution solution, int sweeps) {
        double[] values = new double[solution.process().states()];
        for (int t = 0; t < sweeps; t++) {
            double[] expected = solution.process().expected(values);
            for (int s = 0; s < values.length; s++) {
                values[s] += (expected[s] - values[s]) / 2;
            }
        }
        return values;
    }

    /// The mean length of an episode instead of the stationary law: the value of the centre with reward 1 a
    /// step.
    private static Check<Course> episodesAreCounted() {
        return CaseByCase.identity(
                "walks, kurtosis against the mean length of an episode",
                effort -> walks(effort.pick(19, 59, 299)),
                (course, walk) -> Comparison.close(
                        "kurtosis at V = 0",
                        course.start().applyAsDouble(walk.length()),
                        counting(walk).values()[walk.centre()],
                        1e-9));
    }

    private static RewardProcess counting(RandomWalk walk) {
        return new RewardProcess(walk.process().steps().stream()
                .map(out -> out.stream()
                        .map(step -> new Step(step.probability(), 1, step.discount(), step.to()))
                        .toList())
                .toList());
    }

    private static List<RandomWalk> walks(int longest) {
        return IntStream.iterate(1, n -> n <= longest, n -> n + 2)
                .mapToObj(RandomWalk::new)
                .toList();
    }
}
