package io.github.lemmata.datasets.hconsistency;

import io.github.lemmata.datasets.Dataset;
import io.github.lemmata.datasets.DatasetProvider;
import io.github.lemmata.datasets.DatasetRecipe;
import io.github.lemmata.datasets.LabeledPoint;
import io.github.lemmata.datasets.RandomStream;
import io.github.lemmata.theory.Arguments;
import io.github.lemmata.theory.Domain;
import io.github.lemmata.theory.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// The datasets of the family `hconsistency`, for the register.
public final class HconsistencyDatasets implements DatasetProvider {

    private static final String FAMILY = "hconsistency";
    private static final Parameter SEED = Parameter.of("seed", new Domain.Integers(Long.MIN_VALUE, Long.MAX_VALUE))
            .means("seed of the random stream")
            .whenAbsent("1");

    @Override
    public String family() {
        return FAMILY;
    }

    @Override
    public List<DatasetRecipe> recipes() {
        return List.of(twoPoint(), reluScore(), gaussianMixture());
    }

    private static DatasetRecipe twoPoint() {
        return DatasetRecipe.ofPoints(
                FAMILY + ".twoPoint",
                "two equally likely points with opposite labels, each noisy",
                List.of(Parameter.rational("q", 0).means("probability of the likelier label if above 1/2, at most 1")),
                given -> new TwoPoint(given.ratio("q")).samples());
    }

    private static DatasetRecipe reluScore() {
        return DatasetRecipe.ofPoints(
                FAMILY + ".reluScore",
                "Gaussian features, labels drawn from a sum of rectified ones, exchanged by label noise if asked for",
                List.of(
                        Parameter.whole("n", 2, 1_000_000)
                                .means("number of samples")
                                .whenAbsent("3000"),
                        Parameter.whole("d", 1, 100_000)
                                .means("number of features")
                                .whenAbsent("200"),
                        Parameter.realAtLeast("epsilon", 0)
                                .symbol("\\epsilon")
                                .means("probability that a label is exchanged, at most 1")
                                .whenAbsent("0"),
                        Parameter.choice("noise", AnisotropicNoise.Model.class)
                                .means("what a label is exchanged for")
                                .whenAbsent("anyClass"),
                        SEED),
                HconsistencyDatasets::reluScore);
    }

    private static List<LabeledPoint> reluScore(Arguments given) {
        var stream = stream("reluScore", given);
        int rows = given.has("n") ? given.wholeInt("n") : ReluScore.DEFAULT.rows();
        int dimension = given.has("d") ? given.wholeInt("d") : ReluScore.DEFAULT.dimension();
        var model = given.choice("noise", AnisotropicNoise.Model.class, AnisotropicNoise.Model.ANY_CLASS);
        var noise = new AnisotropicNoise(given.has("epsilon") ? given.real("epsilon") : 0, model);
        var sample = new ReluScore(rows, dimension).draw(stream.child("sample").generator());
        var random = stream.child("noise").generator();
        return IntStream.range(0, rows)
                .mapToObj(i -> {
                    double[] features = Arrays.copyOfRange(sample.features(), i * dimension, (i + 1) * dimension);
                    int label = noise.apply((sample.labels()[i] + 1) / 2, 2, random);
                    return new LabeledPoint(features, 2 * label - 1, 1);
                })
                .toList();
    }

    private static DatasetRecipe gaussianMixture() {
        return new DatasetRecipe(
                FAMILY + ".gaussianMixture",
                "features of several Gaussian classes, the exact probability of each class, and the class",
                List.of(
                        Parameter.whole("n", 1, 1_000_000).means("number of samples"),
                        Parameter.whole("classes", 2, 1000).means("number of classes"),
                        Parameter.whole("d", 1, 10_000).means("number of features"),
                        Parameter.realAtLeast("sep", 0).means("standard deviation of a mean's component"),
                        SEED),
                HconsistencyDatasets::gaussianMixture);
    }

    /// Classes are drawn from their probabilities given the features, which gives the law of the mixture.
    private static Dataset gaussianMixture(Arguments given) {
        var stream = stream("gaussianMixture", given);
        int rows = given.wholeInt("n");
        int classes = given.wholeInt("classes");
        int dimension = given.wholeInt("d");
        var mixture = GaussianMixture.draw(
                classes, dimension, given.real("sep"), stream.child("means").generator());
        double[] inputs = mixture.inputs(rows, stream.child("inputs").generator());
        double[] p = mixture.conditional(inputs);
        var random = stream.child("classes").generator();
        int width = dimension + classes;
        var values = new double[Math.multiplyExact(rows, width)];
        var labels = new ArrayList<String>(rows);
        for (int i = 0; i < rows; i++) {
            System.arraycopy(inputs, i * dimension, values, i * width, dimension);
            System.arraycopy(p, i * classes, values, i * width + dimension, classes);
            labels.add(Integer.toString(drawn(p, i * classes, classes, random.nextDouble())));
        }
        var columns = new ArrayList<>(Dataset.features(dimension));
        IntStream.range(0, classes).forEach(y -> columns.add("p_" + y));
        return Dataset.labelled(columns, values, labels);
    }

    /// The class at which the running sum of the probabilities passes `u`.
    private static int drawn(double[] p, int from, int classes, double u) {
        double sum = 0;
        for (int y = 0; y < classes - 1; y++) {
            sum += p[from + y];
            if (u < sum) {
                return y;
            }
        }
        return classes - 1;
    }

    private static RandomStream stream(String name, Arguments given) {
        return RandomStream.ofSeed(given.has("seed") ? given.wholeLong("seed") : 1)
                .child(FAMILY + "." + name);
    }
}
