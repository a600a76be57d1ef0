package io.github.lemmata.cli;

import io.github.lemmata.datasets.Datasets;
import io.github.lemmata.plots.Figures;
import io.github.lemmata.simulations.compute.Backend;
import io.github.lemmata.simulations.compute.BackendProvider;
import io.github.lemmata.simulations.compute.Backends;
import io.github.lemmata.theory.Quantities;
import io.github.lemmata.verify.Claims;
import java.awt.GraphicsEnvironment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `lemmata doctor`: what this machine offers.
@Command(
        name = "doctor",
        description = {"Say what this machine offers.", "JDK, cores, memory, families, fonts, backends, engines."})
final class DoctorCommand implements Callable<Integer> {
    private static final int OLDEST_JAVA = 25;
    private static final long LITTLE_MEMORY = 512L << 20;
    private static final double MEBIBYTE = 1 << 20;

    @Spec
    private CommandSpec spec;

    private enum State {
        OK(Colour.GREEN),
        WARN(Colour.YELLOW),
        BAD(Colour.RED);

        private final Colour colour;

        State(Colour colour) {
            this.colour = colour;
        }
    }

    private record Finding(State state, String what, String found) {}

    @Override
    public Integer call() {
        var console = Console.of(spec);
        var findings = new ArrayList<Finding>();
        findings.add(java());
        findings.add(new Finding(
                State.OK, "cores", Integer.toString(Runtime.getRuntime().availableProcessors())));
        findings.add(memory());
        findings.addAll(families());
        findings.add(fonts());
        findings.addAll(backends());
        findings.add(new Finding(State.OK, "engines", "local; spark is not installed"));
        findings.add(report());
        for (Finding finding : findings) {
            String state = "%-4s".formatted(finding.state().name().toLowerCase(java.util.Locale.ROOT));
            console.out()
                    .println(console.paint(finding.state().colour, state)
                            + "  %-10s  %s".formatted(finding.what(), finding.found()));
        }
        boolean usable = findings.stream().noneMatch(finding -> finding.state() == State.BAD);
        return usable ? ExitCode.HOLDS : ExitCode.REFUTED;
    }

    private static Finding java() {
        var version = Runtime.version();
        return new Finding(
                version.feature() >= OLDEST_JAVA ? State.OK : State.BAD,
                "java",
                "%s, %s, %s".formatted(version, System.getProperty("java.vendor"), System.getProperty("java.home")));
    }

    private static Finding memory() {
        long most = Runtime.getRuntime().maxMemory();
        return new Finding(
                most >= LITTLE_MEMORY ? State.OK : State.WARN,
                "memory",
                "%.0f MiB at most (LEMMATA_JAVA_OPTS=-Xmx8g changes it)".formatted(most / MEBIBYTE));
    }

    private static List<Finding> families() {
        var quantities = Quantities.load();
        var figures = Figures.load();
        var datasets = Datasets.load();
        Set<String> names = new TreeSet<>(Claims.families());
        names.addAll(quantities.families());
        names.addAll(figures.families());
        if (names.isEmpty()) {
            return List.of(new Finding(State.BAD, "families", "none found on the class path"));
        }
        var findings = new ArrayList<Finding>();
        for (String family : names) {
            long claims = Claims.all().stream()
                    .filter(claim -> claim.id().family().equals(family))
                    .count();
            long named = quantities.all().stream()
                    .filter(quantity -> quantity.family().equals(family))
                    .count();
            long drawn = figures.all().stream()
                    .filter(figure -> figure.family().equals(family))
                    .count();
            long worlds = datasets.all().stream()
                    .filter(recipe -> recipe.name().startsWith(family + "."))
                    .count();
            findings.add(new Finding(
                    claims > 0 ? State.OK : State.WARN,
                    "family",
                    "%s: %d claims, %d quantities, %d figures, %d datasets"
                            .formatted(family, claims, named, drawn, worlds)));
        }
        return findings;
    }

    private static List<Finding> backends() {
        return Backends.installed().stream().map(DoctorCommand::backend).toList();
    }

    private static Finding backend(BackendProvider provider) {
        return provider.obstacle()
                .map(why -> new Finding(State.WARN, "backend", "%s: %s".formatted(provider.name(), why)))
                .orElseGet(() -> {
                    try (Backend backend = provider.open()) {
                        return new Finding(State.OK, "backend", "%s: %s".formatted(provider.name(), backend.device()));
                    }
                });
    }

    private static Finding fonts() {
        var fonts = Set.of(GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames());
        boolean headless = GraphicsEnvironment.isHeadless();
        return new Finding(
                fonts.isEmpty() ? State.WARN : State.OK,
                "fonts",
                "%d families%s; figures are drawn %s"
                        .formatted(
                                fonts.size(),
                                fonts.contains("Serif") ? ", a serif among them" : "",
                                headless ? "without a screen" : "beside a screen"));
    }

    private static Finding report() {
        Path folder = Path.of(Reports.DEFAULT_FOLDER).toAbsolutePath();
        boolean writable = Files.isWritable(Files.exists(folder) ? folder : folder.getParent());
        return new Finding(
                writable ? State.OK : State.WARN,
                "report",
                folder + (writable ? "" : " cannot be written; choose another folder with --report"));
    }
}
