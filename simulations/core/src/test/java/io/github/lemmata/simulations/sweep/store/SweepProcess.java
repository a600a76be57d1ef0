package io.github.lemmata.simulations.sweep.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/// A sweep that runs in a process of its own, so that a test can kill it.
final class SweepProcess implements AutoCloseable {
    /// What the process says as it starts.
    static final String BEGUN = "begun";

    /// What it says with each batch of cells that it has recorded.
    static final String RECORDING = "recording";

    private final Process process;
    private final BufferedReader out;

    private SweepProcess(Process process) {
        this.process = process;
        this.out = process.inputReader();
    }

    /// Starts or resumes the sweep [SweepRuns#plan] in a folder.
    ///
    /// @param temporary where the process may leave things: DuckDB unpacks its library there, and one
    ///     that is killed does not delete it
    static SweepProcess start(Path folder, int cells, int darts, Path temporary) throws IOException {
        return new SweepProcess(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Djava.io.tmpdir=" + temporary,
                        "-cp",
                        System.getProperty("java.class.path"),
                        SweepProcess.class.getName(),
                        folder.toString(),
                        Integer.toString(cells),
                        Integer.toString(darts))
                .redirectError(Redirect.INHERIT)
                .start());
    }

    /// The process itself.
    public static void main(String[] arguments) {
        System.out.println(BEGUN);
        var plan = SweepRuns.plan(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        SweepRuns.run(Path.of(arguments[0]), plan, 2, progress -> {
            if (progress.done() > progress.before()) {
                System.out.println(RECORDING);
            }
        });
    }

    /// Waits until the process has said a line.
    SweepProcess awaitLine(String line) throws IOException {
        String said = out.readLine();
        while (said != null && !said.equals(line)) {
            said = out.readLine();
        }
        return this;
    }

    /// Kills the process (`kill -9`) after a time.
    ///
    /// @return whether it was still alive then
    boolean killAfter(int millis) throws InterruptedException {
        boolean ended = process.waitFor(millis, TimeUnit.MILLISECONDS);
        close();
        return !ended;
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
