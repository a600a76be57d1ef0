package io.github.lemmata.simulations.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lemmata.theory.Quantities;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SimulatorsTest {

    private static final Simulators SIMULATORS =
            Simulators.of(List.of(new TestSimulators()), Quantities.load().all());

    private record Family(String family, List<Simulator> simulators) implements SimulatorProvider {}

    @Test
    void simulatorsAreFoundByName() {
        assertThat(SIMULATORS.find(Dice.NAME).summary()).isEqualTo("throws n dice");
        assertThat(SIMULATORS.all()).extracting(Simulator::name).containsExactly(Dice.NAME);
    }

    @Test
    void everyQuantityIsASimulatorOfTheSameName() {
        assertThat(Quantities.load().all()).isNotEmpty().allSatisfy(quantity -> {
            Simulator simulator = SIMULATORS.find(quantity.name());
            assertThat(simulator.name()).isEqualTo(quantity.name());
            assertThat(simulator.parameters()).isEqualTo(quantity.parameters());
            assertThat(simulator.outputs()).extracting(Output::unit).containsExactly(quantity.unit());
        });
    }

    @Test
    void anUnknownNameGetsTheNearestOne() {
        assertThatThrownBy(() -> SIMULATORS.find("test.dcie"))
                .hasMessage("unknown simulator \"test.dcie\"; did you mean \"test.dice\"?");
        assertThatThrownBy(() -> SIMULATORS.find("perceptron.bound.bach"))
                .hasMessage("unknown simulator \"perceptron.bound.bach\"; did you mean \"perceptron.bound.batch\"?");
    }

    @Test
    void namesAreUniqueAndBeginWithTheirFamily() {
        List<Simulator> dice = List.of(Dice.fair());

        assertThatThrownBy(() -> Simulators.of(List.of(new Family("other", dice)), List.of()))
                .hasMessage("simulator \"test.dice\" has to begin with \"other.\"");
        assertThatThrownBy(() -> Simulators.of(List.of(new Family("test", dice), new Family("test", dice)), List.of()))
                .hasMessage("simulator \"test.dice\" is registered twice");
    }

    @Test
    void anOutputsNameCanBeAColumns() {
        assertThatThrownBy(() -> new Output("two words", "1", ""))
                .hasMessage("output \"two words\": expected a letter followed by letters, digits and underscores");
    }
}
