package io.github.lemmata.simulations.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class BackendsTest {
    @Test
    void theCpuIsAlwaysThereAndFirst() {
        assertThat(Backends.installed().getFirst().name()).isEqualTo("cpu");
        try (Backend backend = Backends.open("cpu")) {
            assertThat(backend.name()).isEqualTo("cpu");
            assertThat(backend.device())
                    .endsWith("%d thread%s"
                            .formatted(
                                    Runtime.getRuntime().availableProcessors(),
                                    Runtime.getRuntime().availableProcessors() == 1 ? "" : "s"));
        }
    }

    @Test
    void unknownBackendsAreNamedWithTheKnownOnes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Backends.open("abacus"))
                .withMessageStartingWith("backend is \"abacus\"; expected one of cpu");
    }
}
