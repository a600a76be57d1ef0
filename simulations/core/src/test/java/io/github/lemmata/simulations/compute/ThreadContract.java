package io.github.lemmata.simulations.compute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What holds of operations on whichever thread they are called.
abstract class ThreadContract extends OperationContract {
    ThreadContract(Backend backend) {
        super(backend);
    }

    @Test
    void everyThreadComputesTheSameBits() {
        Random random = new Random(18);
        Stack z = Stack.random(1, 500, 40, random);
        Stack w = Stack.random(1, 500, 1, random);
        Stack u = Stack.random(1, 24, 40, random);
        Stack gamma = Stack.random(1, 24, 1, random);
        Supplier<double[]> work = () -> {
            double[] gradients =
                    marginGradient(MarginLoss.LOGISTIC, z, w, u, gamma).gradients();
            double[] scores = product(Product.A_BT, z, u, 500, 24);
            return Stream.of(gradients, scores, softmaxOf(new Stack(1, 500, 24, scores)))
                    .flatMapToDouble(Arrays::stream)
                    .toArray();
        };
        double[] here = work.get();
        List<CompletableFuture<double[]>> elsewhere = Stream.generate(() -> CompletableFuture.supplyAsync(work))
                .limit(8)
                .toList();
        elsewhere.forEach(result -> assertThat(result.join()).isEqualTo(here));
    }
}
