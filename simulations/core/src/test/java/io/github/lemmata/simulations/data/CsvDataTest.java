package io.github.lemmata.simulations.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvDataTest {

    private static LabeledData read(String text) throws IOException {
        return CsvData.read(new StringReader(text), "f.csv", LabelColumn.BY_CONVENTION);
    }

    @Test
    void everyCellKeepsItsExactDecimal() throws IOException {
        LabeledData data = read("a,b,y\n0.1,12345678901234567890.123,p\n-3e-2,1e300,q\n");

        assertThat(data.exact(0, 0)).isEqualByComparingTo("0.1");
        assertThat(data.exact(0, 1)).isEqualByComparingTo("12345678901234567890.123");
        assertThat(data.value(0, 1)).isEqualTo(12345678901234567890.123);
        assertThat(data.exact(1, 0)).isEqualByComparingTo("-0.03");
        assertThat(data.exact(1, 1)).isEqualByComparingTo("1e300");
    }

    @Test
    void exactDecimalsOfAnyLengthSurvive() throws IOException {
        Random random = new Random(1);
        List<String> numbers = IntStream.range(0, 2000)
                .mapToObj(i -> (random.nextBoolean() ? "-" : "")
                        + random.nextInt(1000)
                        + "."
                        + random.ints(1 + i % 30, 0, 10)
                                .mapToObj(Integer::toString)
                                .collect(Collectors.joining())
                        + (i % 7 == 0 ? "e" + (random.nextInt(600) - 300) : ""))
                .toList();

        LabeledData data = read("x,y\n" + String.join(",p\n", numbers) + ",p\n");

        for (int i = 0; i < numbers.size(); i++) {
            assertThat(data.exact(i, 0)).isEqualByComparingTo(new BigDecimal(numbers.get(i)));
            assertThat(data.value(i, 0)).isEqualTo(Double.parseDouble(numbers.get(i)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a,b,y\n1,2,p\n3,4,q\n",
                "a,b,y\r\n1,2,p\r\n3,4,q\r\n",
                "a,b,y\r1,2,p\r3,4,q",
                "a,b,y\r\n1,2,p\n3,4,q\n\n\r\n  \n",
                "\uFEFFa,b,y\n1,2,p\n3,4,q",
                "\uFEFF\"a\",b,y\n1,2,p\n3,4,q",
                " a , \"b\" ,y\n 1,\t2 ,\"p\"\n\"3\", \"4\" ,q\n",
                "y,a,b\np,1,2\nq,3,4\n",
                "a,multiplicity,b,y\n1,1,2,p\n3,1.0,4,q\n"
            })
    void lineEndsSpacesQuotesAndMarksDoNotMatter(String text) throws IOException {
        LabeledData data = read(text);

        assertThat(data.featureNames()).containsExactly("a", "b");
        assertThat(data.classes()).containsExactly("p", "q");
        assertThat(data.size()).isEqualTo(2);
        assertThat(new double[] {data.value(0, 0), data.value(0, 1), data.value(1, 0), data.value(1, 1)})
                .containsExactly(1, 2, 3, 4);
        assertThat(new long[] {data.line(0), data.line(1)}).containsExactly(2, 3);
    }

    @Test
    void quotedFieldsMayHoldCommasQuotesAndLineEnds() throws IOException {
        LabeledData data = read("\"a, \"\"b\"\"\",y\n1,\"p\n,\"\n\n2,q\n");

        assertThat(data.featureNames()).containsExactly("a, \"b\"");
        assertThat(data.classes()).containsExactly("p\n,", "q");
        assertThat(new long[] {data.line(0), data.line(1)}).containsExactly(2, 5);
    }

    @Test
    void rowsMayStandForSeveralSamples() throws IOException {
        LabeledData data = read("a,multiplicity,y\n1,7,p\n2,1,q\n");

        assertThat(data.featureNames()).containsExactly("a");
        assertThat(data.multiplicity(0)).isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource({
        "'a,y,b', y",
        "'class,a,b', class",
        "'a,b,Species', Species",
        "'a,b,c', c",
        "'y,a,label', label",
        "'a,TARGET,b', TARGET"
    })
    void theLabelColumnFollowsTheConvention(String header, String label) {
        List<String> names = List.of(header.split(","));

        assertThat(names.get(LabelColumn.BY_CONVENTION.indexIn(names, "f"))).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                     | f.csv: the file is empty; expected a header line with column names, then one row per sample.
            '\\n\\n'                | f.csv: the file is empty; expected a header line with column names, then one row per sample.
            'a,y\\n'               | f.csv: there is a header but no row below it; expected one row per sample.
            'a,b,a,y\\n1,2,3,p'    | f.csv, line 1, column 3: a second column is called "a"; expected names that differ.
            'a,,y\\n1,2,p'         | f.csv, line 1, column 2: the column has no name; expected a header with a name for every column.
            'y\\np'                | f.csv, line 1: no feature column beside the label "y"; expected at least one column of numbers, separated by commas.
            'a;y\\n1;p'            | f.csv, line 1: no feature column beside the label "a;y"; expected at least one column of numbers, separated by commas.
            'a,b,y\\n1,2,p\\n1,q'   | f.csv, line 3: the row has 2 cells; expected 3 as in the header.
            'a,b,y\\n1'            | f.csv, line 2: the row has 1 cell; expected 3 as in the header.
            'a,b,y\\n1,2,3,p'      | f.csv, line 2: the row has 4 cells; expected 3 as in the header.
            'a,b,y\\n1,two,p'      | f.csv, line 2, column b: "two" is not a number; expected a decimal number such as 5.1.
            'a,b,y\\n1,0x10,p'     | f.csv, line 2, column b: "0x10" is not a number; expected a decimal number such as 5.1.
            'a,b,y\\n1,1d,p'       | f.csv, line 2, column b: "1d" is not a number; expected a decimal number such as 5.1.
            'a,b,y\\n1,"1,5",p'    | f.csv, line 2, column b: "1,5" is not a number; expected a decimal number such as 5.1.
            'a,b,y\\n1,,p'         | f.csv, line 2, column b: the cell is empty; expected a decimal number such as 5.1.
            'a,b,y\\n1,NaN,p'      | f.csv, line 2, column b: "NaN" is not finite; expected a decimal number such as 5.1.
            'a,b,y\\n-inf,2,p'     | f.csv, line 2, column a: "-inf" is not finite; expected a decimal number such as 5.1.
            'a,b,y\\n1,Infinity,p' | f.csv, line 2, column b: "Infinity" is not finite; expected a decimal number such as 5.1.
            'a,b,y\\n1,1e999,p'    | f.csv, line 2, column b: "1e999" is beyond the range of a double; expected a size from 4.9e-324 to 1.8e308.
            'a,b,y\\n1,1e-999,p'   | f.csv, line 2, column b: "1e-999" is beyond the range of a double; expected a size from 4.9e-324 to 1.8e308.
            'a,b,y\\n1,2,'         | f.csv, line 2, column y: the label is empty; expected the name of a class.
            'a,multiplicity,y\\n1,0,p' | f.csv, line 2, column multiplicity: "0" is not a count; expected a whole number from 1 to 2147483647.
            'a,multiplicity,y\\n1,1.5,p' | f.csv, line 2, column multiplicity: "1.5" is not a count; expected a whole number from 1 to 2147483647.
            'y,a,class,b\\n1,2,3,4' | f.csv, line 1: several columns could be the label (y, class); expected one of them to be chosen with --label.
            'a,y\\n1,"p\\n2,q'      | f.csv, line 2, column 2: a quote opens here and never closes; expected a closing quote.
            'a,y\\n1,"p"q'         | f.csv, line 2, column 2: text after a closing quote; expected a comma or a line end.
            'a,y\\n1,p"q"'         | f.csv, line 2, column 2: a quote inside a field that does not start with one; expected the whole field in quotes, inner quotes doubled.
            """)
    void badTextGetsOneSentence(String text, String sentence) {
        assertThatThrownBy(() -> read(text.replace("\\n", "\n")))
                .isInstanceOf(InvalidDataException.class)
                .hasMessage(sentence);
    }

    @Test
    void anUnknownLabelColumnSuggestsTheNearest() {
        assertThatThrownBy(() ->
                        CsvData.read(new StringReader("length,species\n1,p"), "f.csv", new LabelColumn.Named("Specie")))
                .hasMessage("f.csv, line 1: unknown column \"Specie\"; did you mean \"species\"?");
    }

    @Test
    void aLongBadCellIsCut() {
        assertThatThrownBy(() -> read("a,y\n" + "9".repeat(3000) + ",p"))
                .hasMessage("f.csv, line 2, column a: \"" + "9".repeat(40)
                        + "...\" is not a number; expected a decimal number such as 5.1.");
    }
}
