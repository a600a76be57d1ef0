package io.github.lemmata.simulations.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What products keep.
abstract class ProductContract extends OperationContract {
    ProductContract(Backend backend) {
        super(backend);
    }

    static Stream<int[]> shapes() {
        Random random = new Random(4);
        int[] sizes = {0, 1, 2, 3, 4, 5, 7, 8, 11, 12, 13, 17, 31, 48, 65, 100};
        Stream<int[]> mixed = Stream.generate(() -> new int[] {
                    sizes[random.nextInt(sizes.length)],
                    sizes[random.nextInt(sizes.length)],
                    sizes[random.nextInt(sizes.length)]
                })
                .limit(40);
        return Stream.concat(mixed, Stream.of(new int[] {1, 3000, 1}, new int[] {130, 521, 90}, new int[] {2, 1, 999}));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void productsAreAsCloseAsTheirSumsAllow(int[] shape) {
        int rows = shape[0];
        int terms = shape[1];
        int columns = shape[2];
        Random random = new Random(7);
        for (Product form : Product.values()) {
            Stack a =
                    form == Product.AT_B ? Stack.random(1, terms, rows, random) : Stack.random(1, rows, terms, random);
            Stack b = form == Product.A_BT
                    ? Stack.random(1, columns, terms, random)
                    : Stack.random(1, terms, columns, random);
            double[] product = product(form, a, b, rows, columns);
            for (int i = 0; i < rows; i++) {
                for (int j = 0; j < columns; j++) {
                    Naive.Dot exact = dot(form, a, b, 0, i, j, terms);
                    requireClose(product[i * columns + j], exact.value(), exact.tolerance(terms));
                }
            }
        }
    }

    @Test
    void productsCanBeAdded() {
        try (Matrix a = backend.upload(1, 2, 2, 1, 2, 3, 4);
                Matrix b = backend.upload(1, 2, 2, 5, 6, 7, 8);
                Matrix sum = backend.upload(1, 2, 2, 1, 1, 1, 1)) {
            backend.multiplyAdd(Product.A_B, a, b, sum);
            assertThat(sum.download()).containsExactly(20, 23, 44, 51);
            backend.multiplyAdd(Product.AT_B, a, b, sum);
            assertThat(sum.download()).containsExactly(46, 53, 82, 95);
            backend.multiplyAdd(Product.A_BT, a, b, sum);
            assertThat(sum.download()).containsExactly(63, 76, 121, 148);
            backend.multiply(Product.A_B, a, b, sum);
            assertThat(sum.download()).containsExactly(19, 22, 43, 50);
        }
    }

    @ParameterizedTest
    @EnumSource(Product.class)
    void eachProductOfAStackIsWhatItIsAlone(Product form) {
        Random random = new Random(9);
        for (boolean sharedA : new boolean[] {false, true}) {
            Stack a = Stack.random(sharedA ? 1 : 3, 6, 6, random);
            Stack b = Stack.random(sharedA ? 3 : 1, 6, 6, random);
            double[] together = product(form, a, b, 6, 6);
            for (int r = 0; r < 3; r++) {
                assertThat(Arrays.copyOfRange(together, 36 * r, 36 * (r + 1)))
                        .isEqualTo(product(form, a.only(r), b.only(r), 6, 6));
            }
        }
    }

    @Test
    void operandsOfProductsAreChecked() {
        try (Matrix a = backend.zeros(1, 2, 3);
                Matrix b = backend.zeros(1, 2, 3);
                Matrix square = backend.zeros(1, 3, 3)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> backend.multiply(Product.A_B, a, b, square))
                    .withMessage("A_B has a of 1 x 2 x 3 and b of 1 x 2 x 3; expected sums of one length");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> backend.multiply(Product.A_BT, a, b, square))
                    .withMessage("result is 1 x 3 x 3; expected 1 x 2 x 2");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> backend.multiply(Product.A_B, square, square, square))
                    .withMessage("a result is also an operand; expected a matrix of its own");
        }
    }
}
