package io.github.lemmata.simulations.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LibsvmDataTest {

    private static LabeledData read(String text) throws IOException {
        return LibsvmData.read(new StringReader(text), "f.svm");
    }

    @Test
    void featuresLeftOutAreZero() throws IOException {
        LabeledData data = read("\uFEFF+1 1:0.5 3:2\r\n\n-1 2:-1e-1 \n1.0\n");

        assertThat(data.featureNames()).containsExactly("1", "2", "3");
        assertThat(data.classes()).containsExactly("1", "-1");
        assertThat(data.size()).isEqualTo(3);
        assertThat(data.value(0, 0)).isEqualTo(0.5);
        assertThat(data.value(0, 1)).isZero();
        assertThat(data.exact(1, 1)).isEqualByComparingTo("-0.1");
        assertThat(data.value(2, 2)).isZero();
        assertThat(data.label(2)).isEqualTo("1");
        assertThat(data.line(1)).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                | f.svm: the file is empty; expected one sample per line as label index:value index:value.
            '1\\n-1'           | f.svm: no line has a feature; expected label index:value index:value.
            'yes 1:2'         | f.svm, line 1, column 1 (label): "yes" is not a number; expected a decimal number such as 5.1.
            '1 1:2\\n1 2'      | f.svm, line 2, column 2: "2" is not index:value; expected an index from 1 to 16777216, a colon and a number.
            '1 a:2'           | f.svm, line 1, column 2: "a:2" is not index:value; expected an index from 1 to 16777216, a colon and a number.
            '1 -1:2'          | f.svm, line 1, column 2: "-1:2" is not index:value; expected an index from 1 to 16777216, a colon and a number.
            '1 qid:3 1:2'     | f.svm, line 1, column 2: "qid:3" is not index:value; expected an index from 1 to 16777216, a colon and a number.
            '1 99999999999:2' | f.svm, line 1, column 2: "99999999999:2" is not index:value; expected an index from 1 to 16777216, a colon and a number.
            '1 1:2 # note'    | f.svm, line 1, column 3: "#" is not index:value; expected an index from 1 to 16777216, a colon and a number.
            '1 0:2'           | f.svm, line 1, column 2: the index of "0:2" is 0; expected indices from 1 on.
            '1 2:2 2:3'       | f.svm, line 1, column 3: the index of "2:3" does not increase; expected an index above 2.
            '1 3:2 1:3'       | f.svm, line 1, column 3: the index of "1:3" does not increase; expected an index above 3.
            '1 1:'            | f.svm, line 1, column 2: the cell is empty; expected a decimal number such as 5.1.
            '1 1:x'           | f.svm, line 1, column 2: "x" is not a number; expected a decimal number such as 5.1.
            '1 1:nan'         | f.svm, line 1, column 2: "nan" is not finite; expected a decimal number such as 5.1.
            """)
    void badTextGetsOneSentence(String text, String sentence) {
        assertThatThrownBy(() -> read(text.replace("\\n", "\n")))
                .isInstanceOf(InvalidDataException.class)
                .hasMessage(sentence);
    }
}
