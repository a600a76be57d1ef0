package io.github.lemmata.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class DatasetsTest {
    private static final Datasets TWO_FAMILIES =
            Datasets.of(List.of(provider("a", "a.moons", "a.rings"), provider("b", "b.rings")));

    @Test
    void familyMayBeLeftOutWhereTheNameIsUnique() {
        assertThat(TWO_FAMILIES.find("moons")).isEqualTo(TWO_FAMILIES.find("a.moons"));
    }

    @Test
    void nameInSeveralFamiliesNeedsItsFamily() {
        assertThat(TWO_FAMILIES.find("b.rings").name()).isEqualTo("b.rings");
        assertThatThrownBy(() -> TWO_FAMILIES.find("rings"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("dataset \"rings\" is in several families; expected one of a.rings, b.rings");
    }

    @Test
    void unknownNameIsAnsweredWithTheNearest() {
        assertThatThrownBy(() -> TWO_FAMILIES.find("moon"))
                .hasMessage("unknown dataset \"moon\"; did you mean \"moons\"?");
        assertThatThrownBy(() -> TWO_FAMILIES.find("a.ring"))
                .hasMessage("unknown dataset \"a.ring\"; did you mean \"a.rings\"?");
    }

    @Test
    void namesAreUniqueAndBeginWithTheirFamily() {
        assertThatThrownBy(() -> Datasets.of(List.of(provider("a", "a.x", "a.x"))))
                .hasMessage("dataset \"a.x\" is registered twice");
        assertThatThrownBy(() -> Datasets.of(List.of(provider("a", "b.x"))))
                .hasMessage("dataset \"b.x\" has to begin with \"a.\"");
    }

    private static DatasetProvider provider(String family, String... names) {
        var point = new LabeledPoint(new double[] {1}, 1, 1);
        var recipes = List.of(names).stream()
                .map(name -> DatasetRecipe.ofPoints(name, "one point", List.of(), _ -> List.of(point)))
                .toList();
        return new DatasetProvider() {
            @Override
            public String family() {
                return family;
            }

            @Override
            public List<DatasetRecipe> recipes() {
                return recipes;
            }
        };
    }
}
