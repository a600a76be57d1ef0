package io.github.lemmata.datasets.ggtd;

import io.github.lemmata.datasets.Dataset;
import io.github.lemmata.datasets.DatasetProvider;
import io.github.lemmata.datasets.DatasetRecipe;
import io.github.lemmata.datasets.RandomStream;
import io.github.lemmata.theory.Arguments;
import io.github.lemmata.theory.Domain;
import io.github.lemmata.theory.Parameter;
import io.github.lemmata.theory.ggtd.NormalMixture;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;

/// The samples of the family `ggtd`, for the register of datasets.
public final class GgtdDatasets implements DatasetProvider {

    private static final String FAMILY = "ggtd";
    private static final int MOST_ROWS = 10_000_000;
    private static final int MOST_POINTS = 20_000;
    private static final Parameter ROWS = Parameter.whole("n", 1, MOST_ROWS).means("number of rows");
    private static final Parameter SEED = Parameter.of("seed", new Domain.Integers(Long.MIN_VALUE, Long.MAX_VALUE))
            .means("seed of the random stream")
            .whenAbsent("1");

    @Override
    public String family() {
        return FAMILY;
    }

    @Override
    public List<DatasetRecipe> recipes() {
        return List.of(ggd(), hetero(), contaminated(), clusterOutlier(), lineAutoencoder(), mixture());
    }

    private static DatasetRecipe ggd() {
        return new DatasetRecipe(
                FAMILY + ".ggd",
                "errors from the generalized Gaussian law of a scale and a shape",
                List.of(
                        Parameter.positive("alpha").symbol("\\alpha").means("scale"),
                        Parameter.positive("beta").symbol("\\beta").means("shape: 1 Laplace, 2 Gaussian"),
                        ROWS,
                        SEED),
                given -> Dataset.unlabelled(
                        List.of("delta"),
                        GeneralizedGaussianDistribution.of(0, given.real("alpha"), given.real("beta"))
                                .createSampler(generator("ggd", given))
                                .samples(given.wholeInt("n"))
                                .toArray()));
    }

    private static DatasetRecipe hetero() {
        return new DatasetRecipe(
                FAMILY + ".hetero",
                "normal errors of log-normal variances, with the variances",
                List.of(
                        ROWS,
                        Parameter.realAtLeast("tau", 0).symbol("\\tau").means("spread of the log-variances"),
                        SEED),
                given -> Dataset.unlabelled(
                        List.of("delta", "variance"),
                        new HeteroscedasticErrors(given.real("tau"))
                                .draw(given.wholeInt("n"), generator("hetero", given))));
    }

    private static DatasetRecipe contaminated() {
        return new DatasetRecipe(
                FAMILY + ".contaminated",
                "standard normal values, some replaced by an outlier",
                List.of(
                        ROWS,
                        Parameter.realAtLeast("epsilon", 0)
                                .symbol("\\epsilon")
                                .means("probability of the outlier, at most 1"),
                        Parameter.real("M").means("the outlier"),
                        SEED),
                given -> Dataset.unlabelled(
                        List.of("x"),
                        new ContaminatedNormal(given.real("epsilon"), given.real("M"))
                                .draw(given.wholeInt("n"), generator("contaminated", given))));
    }

    private static DatasetRecipe clusterOutlier() {
        return new DatasetRecipe(
                FAMILY + ".clusterOutlier",
                "points of a cube, labelled 0, and an outlier further away than their diameter, labelled 1",
                List.of(
                        Parameter.whole("n", 1, MOST_POINTS).means("number of points in the cube"),
                        Parameter.whole("d", 1, 1000).means("dimension"),
                        SEED),
                given -> {
                    int size = given.wholeInt("n");
                    int dimension = given.wholeInt("d");
                    double[] points = ClusterWithOutlier.draw(size, dimension, 1, generator("clusterOutlier", given))
                            .points();
                    return Dataset.labelled(
                            Dataset.features(dimension),
                            points,
                            IntStream.rangeClosed(0, size)
                                    .mapToObj(i -> i == size ? "1" : "0")
                                    .toList());
                });
    }

    private static DatasetRecipe lineAutoencoder() {
        var world = LineAutoencoderWorld.DEFAULT;
        return new DatasetRecipe(
                FAMILY + ".lineAutoencoder",
                "inliers, labelled 0, and outliers, labelled 1, about the line that an autoencoder reconstructs",
                List.of(
                        Parameter.whole("inliers", 1, MOST_ROWS)
                                .means("number of inliers")
                                .whenAbsent(Integer.toString(world.inliers())),
                        Parameter.whole("outliers", 1, MOST_ROWS)
                                .means("number of outliers")
                                .whenAbsent(Integer.toString(world.outliers())),
                        Parameter.realAtLeast("sigma", 0)
                                .symbol("\\sigma")
                                .means("standard deviation of the noise about the line")
                                .whenAbsent(Double.toString(world.noise())),
                        SEED),
                GgtdDatasets::lineAutoencoder);
    }

    private static Dataset lineAutoencoder(Arguments given) {
        var usual = LineAutoencoderWorld.DEFAULT;
        var world = new LineAutoencoderWorld(
                given.has("inliers") ? given.wholeInt("inliers") : usual.inliers(),
                given.has("outliers") ? given.wholeInt("outliers") : usual.outliers(),
                given.has("sigma") ? given.real("sigma") : usual.noise());
        return Dataset.labelled(
                Dataset.features(2),
                world.draw(generator("lineAutoencoder", given)),
                IntStream.range(0, world.inliers() + world.outliers())
                        .mapToObj(i -> i < world.inliers() ? "0" : "1")
                        .toList());
    }

    private static DatasetRecipe mixture() {
        return new DatasetRecipe(
                FAMILY + ".gmm1d",
                "values of a normal mixture on the line, and the same with noise added",
                List.of(
                        ROWS,
                        Parameter.numbers("w", "list of reals >= 0 with sum 1, such as [0.3,0.7]")
                                .means("weights of the components"),
                        Parameter.numbers("mu", "list of reals, such as [-1,0.8]")
                                .symbol("\\mu")
                                .means("means of the components"),
                        Parameter.numbers("s", "list of reals > 0, such as [0.2,0.3]")
                                .means("standard deviations of the components"),
                        Parameter.realAtLeast("sigma", 0).symbol("\\sigma").means("noise level"),
                        SEED),
                given -> Dataset.unlabelled(
                        List.of("x0", "x"),
                        new NoisyMixture(
                                        new NormalMixture(given.reals("w"), given.reals("mu"), given.reals("s")),
                                        given.real("sigma"))
                                .draw(given.wholeInt("n"), generator("gmm1d", given))));
    }

    private static UniformRandomProvider generator(String name, Arguments given) {
        return RandomStream.ofSeed(given.has("seed") ? given.wholeLong("seed") : 1)
                .child(FAMILY + "." + name)
                .generator();
    }
}
