package io.github.lemmata.simulations.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.junit.jupiter.api.Test;

/// What a [Matrix] of a backend keeps.
abstract class MatrixContract extends OperationContract {
    MatrixContract(Backend backend) {
        super(backend);
    }

    @Test
    void valuesComeBackAsTheyWere() {
        try (Matrix matrix = backend.upload(2, 3, 3, SPECIAL)) {
            assertThat(matrix.download()).isEqualTo(SPECIAL);
            assertThat(List.of(matrix.count(), matrix.rows(), matrix.columns())).containsExactly(2, 3, 3);
        }
    }

    @Test
    void matricesShareNoMemoryWithTheCaller() {
        double[] values = {1, 2};
        try (Matrix matrix = backend.upload(1, 1, 2, values)) {
            values[0] = 5;
            matrix.download()[1] = 7;
            assertThat(matrix.download()).containsExactly(1, 2);
            matrix.upload(3, 4);
            assertThat(matrix.download()).containsExactly(3, 4);
        }
    }

    @Test
    void newMatricesAreZero() {
        try (Matrix matrix = backend.zeros(2, 2, 1);
                Matrix empty = backend.zeros(3, 0, 5)) {
            assertThat(matrix.download()).containsExactly(0, 0, 0, 0);
            assertThat(empty.download()).isEmpty();
        }
    }

    @Test
    void sizesAndNumbersOfValuesAreChecked() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> backend.upload(1, 2, 2, 1, 2, 3))
                .withMessage("a stack of 1 x 2 x 2 gets 3 values; expected 4");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> backend.zeros(1, -1, 2))
                .withMessage("the stack is 1 x -1 x 2; expected sizes of 0 or more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> backend.zeros(2, 1 << 20, 1 << 20))
                .withMessageContaining("expected at most 2^31 - 1 entries");
    }

    @Test
    void closedMatricesAreRefused() {
        Matrix closed = backend.zeros(1, 1, 1);
        closed.close();
        closed.close();
        try (Matrix open = backend.zeros(1, 1, 1)) {
            assertThatIllegalStateException().isThrownBy(closed::download);
            assertThatIllegalStateException().isThrownBy(() -> closed.upload(1));
            assertThatIllegalStateException().isThrownBy(() -> backend.map(Elementwise.EXP, closed, open));
            assertThatIllegalStateException().isThrownBy(() -> backend.map(Elementwise.EXP, open, closed));
        }
    }

    @Test
    void matricesOfOthersAreRefused() {
        Matrix foreign = new Matrix() {
            @Override
            public int count() {
                return 1;
            }

            @Override
            public int rows() {
                return 1;
            }

            @Override
            public int columns() {
                return 1;
            }

            @Override
            public double[] download() {
                return new double[] {1};
            }

            @Override
            public void upload(double... values) {}

            @Override
            public void close() {}
        };
        try (Matrix own = backend.zeros(1, 1, 1)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> backend.map(Elementwise.EXP, foreign, own))
                    .withMessageContaining(backend.name());
        }
    }
}
