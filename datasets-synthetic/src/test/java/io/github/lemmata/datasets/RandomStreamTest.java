package io.github.lemmata.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class RandomStreamTest {
    private static final RandomStream ROOT = RandomStream.ofSeed(20241211);

    @Test
    void pathReadsFromSeedToReplicate() {
        RandomStream stream = ROOT.child("perceptron.balance")
                .child("cell")
                .child(3)
                .child("replicate")
                .child(17);

        assertThat(stream.path()).isEqualTo("20241211/perceptron.balance/cell 3/replicate 17");
        assertThat(stream).hasToString(stream.path());
        assertThat(ROOT.child(1).child(2).path()).isEqualTo("20241211/1/2");
    }

    @Test
    void generatorStartsAfreshOnEveryCall() {
        RandomStream stream = ROOT.child("cell").child(3);

        assertThat(longs(stream, 100)).isEqualTo(longs(stream, 100));
    }

    @Test
    void numbersDependOnTheAddressAloneWhateverThreadsAndOrder() {
        List<Integer> cells = IntStream.range(0, 200).boxed().collect(Collectors.toList());
        Map<Integer, List<Long>> inOrder =
                cells.stream().collect(Collectors.toMap(cell -> cell, cell -> longs(ROOT.child(cell), 50)));
        Collections.reverse(cells);
        Map<Integer, List<Long>> inParallel = new ConcurrentHashMap<>();
        cells.parallelStream().forEach(cell -> inParallel.put(cell, longs(ROOT.child(cell), 50)));

        assertThat(inParallel).isEqualTo(inOrder);
    }

    @Test
    void differentAddressesHaveDifferentNumbers() {
        List<RandomStream> addresses = List.of(
                ROOT,
                RandomStream.ofSeed(20241212),
                ROOT.child("ab").child("c"),
                ROOT.child("a").child("bc"),
                ROOT.child("abc"),
                ROOT.child("a").child("b").child("c"),
                ROOT.child("a/b"),
                ROOT.child("a").child("b"),
                ROOT.child("3"),
                ROOT.child(3),
                ROOT.child(-3),
                ROOT.child("cell 3"),
                ROOT.child("cell").child(3),
                ROOT.child("\ud800"),
                ROOT.child("?"));

        assertThat(addresses.stream().map(address -> longs(address, 4))).doesNotHaveDuplicates();
    }

    @Test
    void neighbouringReplicatesAreUncorrelated() {
        int replicates = 4000;
        double[] first = IntStream.range(0, replicates)
                .mapToDouble(i -> ZigguratSampler.NormalizedGaussian.of(
                                ROOT.child("replicate").child(i).generator())
                        .sample())
                .toArray();
        double products = IntStream.range(1, replicates)
                .mapToDouble(i -> first[i - 1] * first[i])
                .sum();

        // A sum of 4000 products of independent normals has standard deviation 63; the seed is fixed.
        assertThat(products).isBetween(-320.0, 320.0);
    }

    /// Computed outside Java, by a Python program that writes the encoding, SHA-256 and ten rounds of Philox 4x64
    /// out (the first block has counter 1). A change here means that every seeded result of the house changes.
    @ParameterizedTest
    @CsvFileSource(resources = "random-stream.csv", numLinesToSkip = 1)
    void firstNumbersStayWhatTheyAre(String path, long first, long second, long third, long fourth) {
        assertThat(longs(parse(path), 4)).containsExactly(first, second, third, fourth);
    }

    @Test
    void emptyNamesAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ROOT.child(""))
                .withMessage("the name of a random stream below 20241211 is empty; expected at least one letter");
    }

    /// `seed/name/#number/...`, where a number is marked.
    private static RandomStream parse(String text) {
        String[] parts = text.split("/");
        RandomStream stream = RandomStream.ofSeed(Long.parseLong(parts[0]));
        for (String part : List.of(parts).subList(1, parts.length)) {
            stream = part.startsWith("#") ? stream.child(Long.parseLong(part.substring(1))) : stream.child(part);
        }
        return stream;
    }

    private static List<Long> longs(RandomStream stream, int count) {
        UniformRandomProvider random = stream.generator();
        return Stream.generate(random::nextLong).limit(count).toList();
    }
}
