package io.github.lemmata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TerminalTest {
    @Test
    void colourNeedsATerminal() {
        assertThat(Terminal.of(true, true, Map.of()).colour()).isTrue();
        assertThat(Terminal.of(false, true, Map.of()).colour()).isFalse();
    }

    @Test
    void noColorIsRespectedUnlessEmpty() {
        assertThat(Terminal.of(true, true, Map.of("NO_COLOR", "1")).colour()).isFalse();
        assertThat(Terminal.of(true, true, Map.of("NO_COLOR", "")).colour()).isTrue();
    }

    @Test
    void dumbTerminalsGetNeitherColourNorABar() {
        var terminal = Terminal.of(true, true, Map.of("TERM", "dumb"));
        assertThat(terminal.colour()).isFalse();
        assertThat(terminal.err()).isFalse();
    }
}
