package io.github.lemmata.verify.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lemmata.verify.Run;
import io.github.lemmata.verify.report.ClaimsTable.Style;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;

class ClaimsTableTest {

    private static String table(Run run, Style style) {
        var table = ClaimsTable.of(SampleRuns.claims(), style);
        var text = new StringJoiner("\n", "", "\n");
        text.add(table.header());
        run.judgements().forEach(judgement -> text.add(table.judged(judgement)));
        text.add(table.closing(run, Optional.of(Path.of("target", "lemmata", "index.html"))));
        return text.toString();
    }

    @Test
    void theTableTellsEveryOutcome() throws IOException {
        assertThat(table(SampleRuns.timed(), new Style(100, false, false))).isEqualTo(Resources.text("table.txt"));
    }

    @Test
    void theTableCanBeWrittenInAscii() throws IOException {
        var table = table(SampleRuns.timed(), new Style(100, false, true));
        assertThat(table).isEqualTo(Resources.text("table-ascii.txt")).matches("\\p{ASCII}+");
    }

    @Test
    void aPartialRunSaysSo() {
        assertThat(table(SampleRuns.partial(), Style.PLAIN))
                .contains("partial: the run ended after 2 of 6 claims\n2 claims: 2 hold; 4 of 4 twins refuted; 41 s\n");
    }

    @Test
    void colourChangesNoText() {
        var coloured = table(SampleRuns.timed(), new Style(100, true, false));
        assertThat(coloured).contains("\u001b[32m✓", "\u001b[31m✗", "\u001b[33m?");
        assertThat(coloured.replaceAll("\u001b\\[\\d+m", ""))
                .isEqualTo(table(SampleRuns.timed(), new Style(100, false, false)));
    }

    @Test
    void linesOfTheTableKeepToTheWidth() {
        var table = ClaimsTable.of(SampleRuns.claims(), new Style(72, false, false));
        assertThat(SampleRuns.timed().judgements())
                .allSatisfy(judgement -> assertThat(
                                table.judged(judgement).lines().findFirst().orElseThrow())
                        .hasSizeLessThanOrEqualTo(72));
    }

    @Test
    void aTableNeedsSomeWidth() {
        assertThatThrownBy(() -> new Style(39, false, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("width is 39, expected at least 40");
    }
}
