package io.github.lemmata.cli;

import io.github.lemmata.plots.FigureFormat;
import io.github.lemmata.simulations.sweep.store.SweepExport;
import io.github.lemmata.verify.Effort;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/// How option values are read: what cannot be read is named together with what was expected.
final class Readings {
    private Readings() {}

    /// Teaches the readings to a command line and its commands.
    static CommandLine teach(CommandLine line) {
        return line.registerConverter(Integer.TYPE, Readings::integer)
                .registerConverter(Long.TYPE, Readings::longInteger)
                .registerConverter(Effort.class, text -> word(text, Effort.class))
                .registerConverter(FigureFormat.class, text -> word(text, FigureFormat.class))
                .registerConverter(SweepExport.Format.class, text -> word(text, SweepExport.Format.class));
    }

    private static int integer(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException refused) {
            throw unread(text, "an integer from %d to %d".formatted(Integer.MIN_VALUE, Integer.MAX_VALUE));
        }
    }

    private static long longInteger(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException refused) {
            throw unread(text, "an integer from -2^63 to 2^63 - 1");
        }
    }

    private static <E extends Enum<E>> E word(String text, Class<E> words) {
        return Arrays.stream(words.getEnumConstants())
                .filter(constant -> constant.name().equalsIgnoreCase(text.strip()))
                .findFirst()
                .orElseThrow(() -> unread(
                        text,
                        Arrays.stream(words.getEnumConstants())
                                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", ", "one of ", ""))));
    }

    private static TypeConversionException unread(String text, String expected) {
        return new TypeConversionException("\"%s\"; expected %s".formatted(text, expected));
    }
}
