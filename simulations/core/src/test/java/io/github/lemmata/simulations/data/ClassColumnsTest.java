package io.github.lemmata.simulations.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassColumnsTest {

    private static LabeledData table(String... lines) throws IOException {
        return CsvData.read(new StringReader(String.join("\n", lines)), "f.csv", LabelColumn.BY_CONVENTION);
    }

    @Test
    void theStarIsTheNameOfTheClass() throws IOException {
        LabeledData data = table("id,p_cat,p_dog,q_cat,y", "7,0.2,0.8,1,dog");

        ClassColumns columns = ClassColumns.matching(data, "p_*");

        assertThat(columns.classes()).containsExactly("cat", "dog");
        assertThat(columns.scores(0)).containsExactly(0.2, 0.8);
        assertThat(columns.label(0)).isEqualTo(1);
    }

    @Test
    void columnsOfOthersAreLeftToThem() throws IOException {
        LabeledData data = table("cat,true.cat,dog,true.dog,y", "1,2,3,4,cat");
        ClassColumns truth = ClassColumns.matching(data, "true.*");

        assertThat(ClassColumns.matching(data, "*", truth).classes()).containsExactly("cat", "dog");
        assertThat(truth.scores(0)).containsExactly(2, 4);
    }

    @Test
    void columnsCanBeBroughtIntoAnotherOrder() throws IOException {
        LabeledData data = table("a,b,c,y", "1,2,3,a");

        assertThat(ClassColumns.matching(data, "*")
                        .inOrderOf(List.of("c", "a", "b"))
                        .scores(0))
                .containsExactly(3, 1, 2);
    }

    @Test
    void probabilitiesRoundedToThreeDigitsAreBroughtToOne() throws IOException {
        LabeledData data = table("a,b,c,y", "0.333,0.333,0.333,a");

        assertThat(ClassColumns.matching(data, "*").probabilities(0))
                .containsExactly(new double[] {1 / 3.0, 1 / 3.0, 1 / 3.0}, within(1e-16));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0.5,0.6 | f.csv, line 2: the probabilities in a to b sum to 1.1; expected 1 up to 0.001.
            0.5,0.4 | f.csv, line 2: the probabilities in a to b sum to 0.9; expected 1 up to 0.001.
            1.2,-0.2 | f.csv, line 2, column a: 1.2 is no probability; expected a number from 0 to 1.
            1,-1e-9 | f.csv, line 2, column b: -1.0E-9 is no probability; expected a number from 0 to 1.
            """)
    void whatIsNoDistributionIsRefused(String cells, String sentence) throws IOException {
        ClassColumns columns = ClassColumns.matching(table("a,b,y", cells + ",a"), "*");

        assertThatThrownBy(() -> columns.probabilities(0))
                .isInstanceOf(InvalidDataException.class)
                .hasMessage(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            p_*  | f.csv, line 1: no column matches "p_*"; expected two or more, one for each class, among a, b.
            a*   | f.csv, line 1: no column matches "a*"; expected two or more, one for each class, among a, b.
            p    | f.csv: the pattern "p" has to hold one star, which stands for the name of a class; expected one such as p_*.
            *_*  | f.csv: the pattern "*_*" has to hold one star, which stands for the name of a class; expected one such as p_*.
            """)
    void aPatternThatMatchesNothingIsRefused(String pattern, String sentence) throws IOException {
        LabeledData data = table("a,b,y", "1,0,a");

        assertThatThrownBy(() -> ClassColumns.matching(data, pattern))
                .isInstanceOf(InvalidDataException.class)
                .hasMessage(sentence);
    }

    @Test
    void aLabelThatIsNoClassIsRefused() throws IOException {
        ClassColumns columns = ClassColumns.matching(table("a,b,y", "1,0,a", "1,0,c"), "*");

        assertThatThrownBy(() -> columns.label(1))
                .hasMessage("f.csv, line 3: the label \"c\" is no class; expected one of a, b.");
    }

    @Test
    void setsOfClassesThatDifferAreRefused() throws IOException {
        LabeledData data = table("f_a,f_b,p_a,p_b,p_c,y", "1,0,1,0,0,a");
        ClassColumns scores = ClassColumns.matching(data, "f_*");
        ClassColumns truth = ClassColumns.matching(data, "p_*");

        assertThatThrownBy(() -> truth.inOrderOf(scores.classes()))
                .hasMessage("f.csv, line 1: there are columns for a, b, c; expected them for a, b alone.");
        assertThatThrownBy(() -> scores.inOrderOf(truth.classes()))
                .hasMessage("f.csv, line 1: the class \"c\" has no column among those of a, b; expected one for each of"
                        + " a, b, c.");
    }
}
