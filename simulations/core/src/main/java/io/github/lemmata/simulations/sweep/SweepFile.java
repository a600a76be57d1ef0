package io.github.lemmata.simulations.sweep;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Sweeps as YAML files, which the JSON schema [#schema] describes for editors.
///
/// ```yaml
/// name: cloud
/// simulator: perceptron.cloud
/// seed: 7
/// grid:
///   n: {from: 10, to: 1000, count: 5, scale: log, round: true}
///   d: [2, 5, 10]
///   rule: mostViolated
/// where: [n >= 2*d]
/// replicates: {atLeast: 20, atMost: 1000, until: {output: iterations, standardError: 0.02, relative: true}}
/// outputs: [iterations]
/// failures: 10
/// ```
public final class SweepFile {

    private SweepFile() {}

    /// Reads a sweep and finds its simulator.
    ///
    /// @param anySize whether a grid of more than [Sweep#MANY_CELLS] cells is meant
    /// @throws InvalidSweepException if the file cannot be read or is no such sweep: one sentence with
    ///     the file, and the line and column where there are any
    public static Plan read(Path file, Simulators simulators, boolean anySize) {
        SweepText text = new SweepText(file.toString(), text(file));
        Sweep sweep = text.sweep();
        return text.placing(() -> {
            Plan plan = Plan.of(sweep, simulators);
            if (plan.grid().size() > Sweep.MANY_CELLS && !anySize) {
                throw InvalidSweepException.at(
                        "grid",
                        "the grid has %d cells, more than %d; give --yes if that is meant"
                                .formatted(plan.grid().size(), Sweep.MANY_CELLS));
            }
            return plan;
        });
    }

    /// Reads a sweep from YAML; its simulator is not looked for.
    ///
    /// @param name the name of the file, for sentences
    /// @throws InvalidSweepException if it is no sweep
    public static Sweep parse(String name, String yaml) {
        return new SweepText(name, yaml).sweep();
    }

    /// Returns a sweep as YAML, from which [#parse] reads an equal one.
    public static String text(Sweep sweep) {
        return SweepYaml.text(sweep);
    }

    /// Returns the JSON schema (draft 7) of sweep files. It knows the form of a sweep; names, domains and
    /// conditions are for [#read] to check.
    public static String schema() {
        try (InputStream schema = SweepFile.class.getResourceAsStream("sweep.schema.json")) {
            return new String(schema.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        if (!Files.exists(file)) {
            throw unreadable(file, "there is no such file; expected a sweep in YAML");
        }
        if (Files.isDirectory(file)) {
            throw unreadable(file, "this is a directory; expected a sweep in YAML");
        }
        try {
            return Files.readString(file);
        } catch (CharacterCodingException notText) {
            throw unreadable(file, "the file is not UTF-8 text; expected a sweep in YAML");
        } catch (IOException failure) {
            throw unreadable(file, "the file cannot be read (%s)".formatted(failure.getMessage()));
        }
    }

    private static InvalidSweepException unreadable(Path file, String complaint) {
        return InvalidSweepException.at("", complaint).from(file.toString());
    }
}
