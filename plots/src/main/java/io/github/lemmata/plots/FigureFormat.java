package io.github.lemmata.plots;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// A file format that figures are written in.
public enum FigureFormat {
    /// Pixels, twice as many each way as the figure has units: about 288 to the inch.
    PNG,
    /// Vectors for the screen; its title and description are those of the figure.
    SVG,
    /// Vectors for print.
    PDF;

    /// The format of a name such as `png`, in either case.
    ///
    /// @throws IllegalArgumentException if there is no such format
    public static FigureFormat of(String name) {
        return Arrays.stream(values())
                .filter(format -> format.extension().equals(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("format is '" + name + "' but has to be one of "
                        + Arrays.stream(values()).map(FigureFormat::extension).collect(Collectors.joining(", "))));
    }

    /// The file name extension, without a dot.
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }
}
