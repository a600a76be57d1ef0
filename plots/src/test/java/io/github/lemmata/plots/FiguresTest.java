package io.github.lemmata.plots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FiguresTest {

    private static FigureProvider provider(String family, String... ids) {
        return new FigureProvider() {
            @Override
            public String family() {
                return family;
            }

            @Override
            public List<Figure> figures() {
                return Arrays.stream(ids)
                        .map(id -> (Figure) new ExampleFigure(id))
                        .toList();
            }
        };
    }

    private final Figures figures =
            Figures.of(List.of(provider("one", "one.first", "one.second-look"), provider("two", "two.first")));

    @Test
    void findsAFigureByItsId() {
        assertThat(figures.find("one.second-look").id()).isEqualTo("one.second-look");
    }

    @Test
    void listsFiguresByFamilyAndByClaim() {
        assertThat(figures.family("one")).extracting(Figure::id).containsExactly("one.first", "one.second-look");
        assertThat(figures.showing("example.square")).hasSize(3);
        assertThat(figures.showing("example.cube")).isEmpty();
    }

    @Test
    void suggestsTheNearestIdForAnUnknownOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> figures.find("one.second-lok"))
                .withMessage("unknown figure \"one.second-lok\"; did you mean \"one.second-look\"?");
    }

    @Test
    void refusesAnIdOutsideItsFamilyOrGivenTwice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Figures.of(List.of(provider("one", "two.first"))))
                .withMessageContaining("has to be \"one.\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Figures.of(List.of(provider("one", "one.First"))))
                .withMessageContaining("lower-case");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Figures.of(List.of(provider("one", "one.a"), provider("one", "one.a"))))
                .withMessage("figure \"one.a\" is registered twice");
    }
}
