package io.github.lemmata.theory;

import static io.github.lemmata.theory.Quantity.quantity;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class QuantityTest {

    private static final Paper PAPER = new Paper("Key 2024", "A. Author", 2024, "Title", "Venue", "");

    private static final Quantity PAIR = quantity("house.pair")
            .symbol("(n, n^2)")
            .says("a number and its square")
            .source(PAPER.at("Section 1"))
            .parameter(Parameter.whole("n", 1, 1000).means("a number"))
            .is(given -> Value.of(List.of(
                    Value.of(given.whole("n")), Value.of(given.whole("n").pow(2)))));

    private static final Quantities REGISTER = Quantities.of(List.of(provider("house", PAIR)));

    @Test
    void aQuantityIsFoundByItsName() {
        assertThat(REGISTER.find("house.pair").at(Arguments.of("n", "7")).text())
                .isEqualTo("[7, 49]");
        assertThat(REGISTER.find("house.pair").source().text()).isEqualTo("Key 2024, Section 1");
    }

    @Test
    void aComponentIsFoundByItsIndex() {
        Quantity square = REGISTER.find("house.pair[1]");

        assertThat(square.name()).isEqualTo("house.pair[1]");
        assertThat(square.at(Arguments.of("n", 7)).text()).isEqualTo("49");
        assertThatThrownBy(() -> REGISTER.find("house.pair[2]").at(Arguments.of("n", 7)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("component [2] of a vector with 2 components: expected 0 to 1");
        assertThatThrownBy(() -> REGISTER.find("house.pair[1]").component(0).at(Arguments.of("n", 7)))
                .hasMessage("component [0] of 49: it is a single number");
    }

    @Test
    void anUnknownNameGetsTheNearest() {
        assertThatThrownBy(() -> REGISTER.find("house.piar"))
                .hasMessage("unknown quantity \"house.piar\"; did you mean \"house.pair\"?");
        assertThatThrownBy(() -> REGISTER.find("pair[0]"))
                .hasMessage("unknown quantity \"pair\"; did you mean \"house.pair\"?");
        assertThatThrownBy(() -> REGISTER.family("houses"))
                .hasMessage("unknown family \"houses\"; did you mean \"house\"?");
    }

    @Test
    void argumentsAreCheckedBeforeAnythingIsComputed() {
        assertThatThrownBy(() -> PAIR.at(Arguments.none()))
                .hasMessage("parameter \"n\" is missing; expected integer from 1 to 1000");
        assertThatThrownBy(() -> PAIR.at(Arguments.of("n", "1001")))
                .hasMessage("parameter \"n\" is \"1001\"; expected integer from 1 to 1000");
        assertThatThrownBy(() -> PAIR.at(Arguments.of("n", 1).and("width", 2)))
                .hasMessage("unknown parameter \"width\"; expected n");
    }

    @Test
    void aNameIsRegisteredOnce() {
        assertThatThrownBy(() -> Quantities.of(List.of(provider("house", PAIR), provider("house", PAIR))))
                .hasMessage("quantity \"house.pair\" is registered twice");
    }

    @Test
    void aNameBeginsWithItsFamily() {
        assertThatThrownBy(() -> Quantities.of(List.of(provider("garden", PAIR))))
                .hasMessage("quantity \"house.pair\" has to begin with \"garden.\"");
    }

    @Test
    void aQuantityWithoutASourceIsNotDeclared() {
        assertThatThrownBy(() -> quantity("house.bare").says("nothing").is(given -> Value.of(0)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void familiesAreFoundOnTheClassPath() {
        assertThat(Quantities.load().families()).contains("perceptron");
    }

    private static QuantityProvider provider(String family, Quantity... quantities) {
        return new QuantityProvider() {
            @Override
            public String family() {
                return family;
            }

            @Override
            public List<Quantity> quantities() {
                return List.of(quantities);
            }
        };
    }
}
