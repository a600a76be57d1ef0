package io.github.lemmata.datasets.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lemmata.datasets.RandomStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// A Java machine without the module for vectors makes the same numbers.
class WithoutVectorsTest {

    /// Run alone, prints which loops it uses and what numbers come out.
    public static void main(String[] arguments) {
        System.out.print(report());
    }

    private static String report() {
        double[] out = new double[5000];
        var numbers = RandomStream.ofSeed(3).child("without vectors").numbers();
        numbers.fillNormal(out);
        int normals = Arrays.hashCode(out);
        numbers.fillGamma(0.7, out);
        int gammas = Arrays.hashCode(out);
        return "%s %d %d".formatted(Kernels.fastest().getClass().getSimpleName(), normals, gammas);
    }

    @Test
    void theNumbersAreTheSame() throws Exception {
        var java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        WithoutVectorsTest.class.getName())
                .redirectErrorStream(true)
                .start();
        String printed = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(java.waitFor()).isZero();
        assertThat(printed)
                .isEqualTo(report().replace(WarmingKernels.class.getSimpleName(), ScalarKernels.class.getSimpleName()));
    }
}
