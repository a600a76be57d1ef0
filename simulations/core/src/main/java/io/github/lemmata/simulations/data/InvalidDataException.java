package io.github.lemmata.simulations.data;

/// What is wrong with a user's data, in one sentence that names the place and what was expected.
///
/// The message is meant for the person who owns the file: it stands alone, without a stack trace.
public final class InvalidDataException extends IllegalArgumentException {

    /// An objection with the given sentence.
    public InvalidDataException(String sentence) {
        super(sentence);
    }

    /// An objection with the given sentence and the failure beneath it.
    public InvalidDataException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
