package io.github.lemmata.verify.hconsistency;

import io.github.lemmata.verify.Effort;
import io.github.lemmata.verify.check.Instances;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;

/// The world of points at which every class is possible: as [ScoredPoints], with all probabilities above 0.
final class InteriorPoints implements Instances<Scored> {

    private static final double LEAST = 1e-4;
    private static final ScoredPoints POINTS = new ScoredPoints(6);

    @Override
    public String description() {
        return POINTS.description() + ", all of them possible";
    }

    @Override
    public Scored sample(UniformRandomProvider random, Effort effort) {
        var point = POINTS.sample(random, effort);
        double[] raised = Arrays.stream(point.p()).map(x -> x + LEAST).toArray();
        return new Scored(SimplexDraws.normalised(raised), point.scores());
    }

    @Override
    public List<Scored> edgeCases() {
        return List.of(
                new Scored(new double[] {.4, .3, .3}, new double[] {0, 0, 0}),
                new Scored(new double[] {.5, .3, .2}, new double[] {0, 1, 2}),
                new Scored(new double[] {.5, .5}, new double[] {1, -1}),
                new Scored(new double[] {.25, .25, .25, .25}, new double[] {3, 3, 3, 3}),
                new Scored(new double[] {.9998, .0001, .0001}, new double[] {0, 20, -20}),
                new Scored(new double[] {.4, .38, .02, .2}, new double[] {0, 0, 1, 0}));
    }

    @Override
    public Stream<Scored> simpler(Scored point) {
        return POINTS.simpler(point).filter(simple -> Arrays.stream(simple.p()).allMatch(x -> x >= LEAST / 2));
    }
}
