package io.github.lemmata.cli;

/// How far long work has come, for whoever waits: a bar on a terminal, a plain line now and then elsewhere, nothing
/// with `--quiet`.
sealed interface Progress extends AutoCloseable permits Progress.Silent, ProgressBarOnTerminal, ProgressLines {
    /// The progress display that fits the console.
    ///
    /// @param task what is being done, in one word
    static Progress on(Console console, String task) {
        if (console.quiet()) {
            return new Silent();
        }
        return console.terminal().err()
                ? new ProgressBarOnTerminal(console, task)
                : new ProgressLines(console, task, System::nanoTime);
    }

    /// Says how much is done.
    ///
    /// @param share the share that is done, in [0, 1]
    /// @param state what is done, in a few words
    void at(double share, String state);

    /// Prints something without tearing the display.
    void print(Runnable printing);

    /// Takes the display away.
    @Override
    void close();

    /// No display.
    record Silent() implements Progress {
        @Override
        public void at(double share, String state) {}

        @Override
        public void print(Runnable printing) {
            printing.run();
        }

        @Override
        public void close() {}
    }
}
