package io.github.lemmata.cli;

/// The colours of the command line, as ANSI codes.
enum Colour {
    GREEN("32"),
    RED("31"),
    YELLOW("33"),
    BOLD("1");

    private static final String ESCAPE = "\u001B[";

    private final String code;

    Colour(String code) {
        this.code = code;
    }

    /// The text in this colour.
    String paint(String text) {
        return ESCAPE + code + "m" + text + ESCAPE + "0m";
    }
}
