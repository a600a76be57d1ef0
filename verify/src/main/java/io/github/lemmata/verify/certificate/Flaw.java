package io.github.lemmata.verify.certificate;

/// Why a text is no certificate, or proves nothing.
final class Flaw extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final boolean malformed;

    private Flaw(int line, boolean malformed, String message) {
        super(message);
        this.line = line;
        this.malformed = malformed;
    }

    /// The line does not have the form that is expected there.
    static Flaw malformed(int line, String expected) {
        return new Flaw(line, true, expected);
    }

    /// The line has its form, and it does not prove what it should.
    static Flaw unproved(int line, String reason) {
        return new Flaw(line, false, reason);
    }

    Finding finding() {
        return malformed ? new Finding.Malformed(line, getMessage()) : new Finding.Unproved(line, getMessage());
    }
}
