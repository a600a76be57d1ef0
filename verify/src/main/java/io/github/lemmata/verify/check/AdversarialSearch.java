package io.github.lemmata.verify.check;

import io.github.lemmata.verify.Check;
import io.github.lemmata.verify.Counterexample;
import io.github.lemmata.verify.Evidence;
import io.github.lemmata.verify.Trial;
import io.github.lemmata.verify.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.apache.commons.math3.exception.TooManyEvaluationsException;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.SimpleBounds;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.CMAESOptimizer;

/// The check for a deterministic statement about every instance of a world: it looks for a violation as hard as it
/// can.
///
/// In order: the world's edge cases, random draws, then CMA-ES (Hansen & Ostermeier 2001, as in Commons Math) on the
/// slack from the
/// draws that came closest. A violation is shrunk greedily, to a local minimum of the world's own order of
/// simplicity, and refutes. Without one the statement is confirmed, with the smallest slack seen and where.
///
/// @param <T> what the claim is about
/// @param <I> an instance
public final class AdversarialSearch<T, I> implements Check<T> {

    private static final int STARTS = 3;
    private static final int MOST_SHRINKS = 2000;

    private final Instances<I> world;
    private final Draws draws;
    private final BiFunction<? super T, I, Optional<Comparison>> statement;

    private AdversarialSearch(
            Instances<I> world, Draws draws, BiFunction<? super T, I, Optional<Comparison>> statement) {
        this.world = world;
        this.draws = draws;
        this.statement = statement;
    }

    /// How many random draws a search makes at each effort.
    public record Draws(int smoke, int quick, int deep) {
        static final Draws DEFAULT = new Draws(200, 3000, 100_000);
    }

    /// A search over the world; the statement answers empty for an instance outside its domain.
    public static <T, I> AdversarialSearch<T, I> over(
            Instances<I> world, BiFunction<? super T, I, Optional<Comparison>> statement) {
        return over(world, Draws.DEFAULT, statement);
    }

    /// A search over the world with the given numbers of random draws.
    public static <T, I> AdversarialSearch<T, I> over(
            Instances<I> world, Draws draws, BiFunction<? super T, I, Optional<Comparison>> statement) {
        return new AdversarialSearch<>(world, draws, statement);
    }

    @Override
    public Verdict judge(T candidate, Trial trial) {
        return new Hunt(candidate, trial).run();
    }

    /// One instance, judged, and how it was come by.
    private record Sighting<I>(I instance, Comparison comparison, String path) {}

    private final class Hunt {
        private final T candidate;
        private final Trial trial;
        private final int random;
        private final int guided;
        private final List<Sighting<I>> closest = new ArrayList<>();
        private Sighting<I> violation;
        private long judged;

        Hunt(T candidate, Trial trial) {
            this.candidate = candidate;
            this.trial = trial;
            this.random = trial.effort().pick(draws.smoke(), draws.quick(), draws.deep());
            this.guided = Math.max(100, random / 10);
        }

        Verdict run() {
            tryEdgeCases();
            tryRandomDraws();
            tryOptimiser();
            if (violation != null) {
                return new Verdict.Refuted(shrunk());
            }
            var evidence = evidence();
            return judged > random / 20
                    ? new Verdict.Confirmed(evidence)
                    : new Verdict.Undecided(
                            "only " + judged + " of " + random + " draws lay in the statement's domain", evidence);
        }

        private void tryEdgeCases() {
            int number = 0;
            for (I instance : world.edgeCases()) {
                if (violation == null) {
                    judge(instance, "edge case " + ++number);
                    trial.step(0, 1);
                }
            }
        }

        private void tryRandomDraws() {
            var generator = trial.stream().child("draws").generator();
            int pieces = random + STARTS * guided;
            for (int i = 0; i < random && violation == null; i++) {
                judge(world.sample(generator, trial.effort()), "random draw " + (i + 1));
                trial.step(i, pieces);
            }
        }

        private void tryOptimiser() {
            for (int i = 0; i < closest.size() && violation == null; i++) {
                var coordinates = world.coordinates(closest.get(i).instance());
                if (coordinates.isPresent()) {
                    optimise(coordinates.get(), i);
                }
            }
        }

        private void optimise(Coordinates<I> box, int number) {
            int dimension = box.start().length;
            var sigma = new double[dimension];
            for (int i = 0; i < dimension; i++) {
                sigma[i] = (box.upper()[i] - box.lower()[i]) / 10;
            }
            var generator = new CommonsMathGenerator(
                    trial.stream().child("cma-es").child(number).generator());
            var optimiser = new CMAESOptimizer(guided, -1, true, 0, 0, generator, false, null);
            var slack = new ObjectiveFunction(point -> box.read()
                    .apply(point)
                    .map(instance -> slack(instance, "CMA-ES from the closest draws"))
                    .orElse(2.0));
            try {
                optimiser.optimize(
                        new MaxEval(guided),
                        GoalType.MINIMIZE,
                        slack,
                        new InitialGuess(box.start()),
                        new SimpleBounds(box.lower(), box.upper()),
                        new CMAESOptimizer.Sigma(sigma),
                        new CMAESOptimizer.PopulationSize(4 + (int) (3 * Math.log(dimension))));
            } catch (TooManyEvaluationsException _) {
                // The budget of evaluations is how the optimiser is meant to end.
            }
        }

        private double slack(I instance, String path) {
            trial.step(random + guided, random + (long) STARTS * guided);
            return violation != null ? -1 : judge(instance, path).orElse(2.0);
        }

        private Optional<Double> judge(I instance, String path) {
            var judgement = statement.apply(candidate, instance);
            judgement.ifPresent(comparison -> {
                judged++;
                var sighting = new Sighting<>(instance, comparison, path);
                if (!comparison.holds()) {
                    violation = violation == null ? sighting : violation;
                } else {
                    remember(sighting);
                }
            });
            return judgement.map(Comparison::slack);
        }

        private void remember(Sighting<I> sighting) {
            closest.add(sighting);
            closest.sort(Comparator.comparingDouble(seen -> seen.comparison().slack()));
            if (closest.size() > STARTS) {
                closest.removeLast();
            }
        }

        private Counterexample shrunk() {
            int steps = 0;
            var current = violation;
            Optional<Sighting<I>> smaller = Optional.of(current);
            while (smaller.isPresent() && steps < MOST_SHRINKS) {
                current = smaller.get();
                smaller = smallerViolation(current);
                steps += smaller.isPresent() ? 1 : 0;
            }
            String path = steps == 0 ? current.path() : violation.path() + ", shrunk " + steps + " times";
            return new Counterexample(
                    world.show(current.instance()), current.comparison().text(), path);
        }

        private Optional<Sighting<I>> smallerViolation(Sighting<I> from) {
            return world.simpler(from.instance())
                    .flatMap(instance -> statement.apply(candidate, instance).stream()
                            .filter(comparison -> !comparison.holds())
                            .map(comparison -> new Sighting<>(instance, comparison, from.path())))
                    .findFirst();
        }

        private Evidence evidence() {
            var figures = new LinkedHashMap<String, String>();
            figures.put("instances", Long.toString(judged));
            String summary = "no violation among " + judged + " " + world.description();
            if (!closest.isEmpty()) {
                var nearest = closest.getFirst();
                figures.put(
                        "smallest relative slack",
                        Comparison.show(nearest.comparison().slack()));
                figures.put("there", nearest.comparison().text());
                figures.put("closest instance", world.show(nearest.instance()));
            }
            return Evidence.of(
                    Evidence.Kind.SEARCH, summary, figures, "the search found no violation; it is not a proof");
        }
    }
}
