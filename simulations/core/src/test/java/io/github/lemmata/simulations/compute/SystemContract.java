package io.github.lemmata.simulations.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

/// What the solution of positive definite systems keeps.
abstract class SystemContract extends OperationContract {
    SystemContract(Backend backend) {
        super(backend);
    }

    @Test
    void systemsAreSolved() {
        Random random = new Random(17);
        for (int[] shape : new int[][] {{1, 1, 1}, {3, 4, 2}, {2, 37, 5}, {1, 90, 90}, {1, 0, 2}}) {
            int n = shape[1];
            Stack root = Stack.random(shape[0], n, n, random);
            double[] values = product(Product.A_BT, root, root, n, n);
            for (int r = 0; r < shape[0]; r++) {
                for (int i = 0; i < n; i++) {
                    values[(r * n + i) * n + i] += n;
                }
            }
            Stack a = new Stack(shape[0], n, n, values);
            Stack b = Stack.random(shape[0], n, shape[2], random);
            Stack x = new Stack(shape[0], n, shape[2], solved(a, b));
            for (int r = 0; r < shape[0]; r++) {
                for (int i = 0; i < n; i++) {
                    for (int j = 0; j < shape[2]; j++) {
                        assertThat(dot(Product.A_B, a, x, r, i, j, n).value())
                                .isEqualTo(b.at(r, i, j), within(1e-13 * n));
                    }
                }
            }
        }
    }

    private double[] solved(Stack a, Stack b) {
        try (Matrix left = a.on(backend);
                Matrix right = b.on(backend)) {
            backend.solve(left, right);
            return right.download();
        }
    }

    @Test
    void onlyTheLowerTriangleOfASystemIsRead() {
        Stack b = new Stack(1, 2, 1, new double[] {2, 3});
        assertThat(solved(new Stack(1, 2, 2, new double[] {2, Double.NaN, 1, 2}), b))
                .containsExactly(solved(new Stack(1, 2, 2, new double[] {2, 1, 1, 2}), b));
    }

    @Test
    void indefiniteSystemsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        solved(new Stack(1, 2, 2, new double[] {1, 2, 2, 1}), new Stack(1, 2, 1, new double[] {1, 1})))
                .withMessageContaining("not positive definite");
    }
}
