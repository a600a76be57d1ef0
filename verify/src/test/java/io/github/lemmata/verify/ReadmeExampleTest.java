package io.github.lemmata.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.apache.commons.statistics.distribution.LaplaceDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadmeExampleTest {

    private static final Path README = Path.of("..", "README.md");

    @TempDir
    private Path classes;

    /// What stands around the example of the library.
    private static final String FIT = """
            package io.github.lemmata.verify.means;

            import io.github.lemmata.datasets.RandomStream;
            import io.github.lemmata.datasets.ggtd.GeneralizedGaussianDistribution;
            import io.github.lemmata.theory.ggtd.ShapeEstimator;
            import java.util.function.ToDoubleFunction;

            public final class MeansClaims implements ToDoubleFunction<double[]> {
                public double applyAsDouble(double[] residuals) {
                    %s
                    return law.getShape();
                }
            }
            """;

    /// What the example of a certificate takes from that of a search: its class, its paper, its provider.
    private static final String PREAMBLE = """
            package io.github.lemmata.verify.means;

            import static io.github.lemmata.verify.Claim.claim;
            import static io.github.lemmata.verify.formula.Formulas.*;

            import io.github.lemmata.theory.Paper;
            import io.github.lemmata.verify.*;
            import io.github.lemmata.verify.check.Certified;
            import io.github.lemmata.verify.formula.Inequality;
            import java.util.List;

            public final class MeansClaims implements ClaimProvider {
                private static final Paper CAUCHY = new Paper("Cauchy 1821", "A.-L. Cauchy", 1821, "", "", "");

                public String family() {
                    return "demo";
                }

                public List<Claim<?>> claims() {
                    return List.of(logarithm());
                }

            """;

    @Test
    @SuppressWarnings("unchecked")
    void theLibraryFitsAShape() throws IOException, ReflectiveOperationException {
        compile(FIT.formatted(examples().getFirst()));
        double[] laplace = DoubleStream.iterate(0.5, p -> p < 1000, p -> p + 1)
                .map(p -> LaplaceDistribution.of(0, 1).inverseCumulativeProbability(p / 1000))
                .toArray();
        double shape = used(example -> ((ToDoubleFunction<double[]>) example).applyAsDouble(laplace));
        assertThat(shape).isBetween(0.95, 1.05);
    }

    @Test
    void theClaimBySearchCompilesAndHolds() throws IOException, ReflectiveOperationException {
        assertThat(judgement(examples().get(1)).outcome()).isEqualTo(Judgement.Outcome.HOLDS);
    }

    @Test
    void theClaimByCertificateCompilesAndIsProved() throws IOException, ReflectiveOperationException {
        var judgement = judgement(PREAMBLE + examples().getLast() + "}");
        assertThat(judgement.outcome()).isEqualTo(Judgement.Outcome.HOLDS);
        assertThat(judgement.verdict()).isInstanceOf(Verdict.Proved.class);
    }

    private Judgement judgement(String source) throws IOException, ReflectiveOperationException {
        compile(source);
        return used(example -> {
            var settings = new Run.Settings(Effort.SMOKE, 1, 2, ErrorBudget.DEFAULT);
            var claims = ((ClaimProvider) example).claims();
            return new Verifier(settings, Verifier.Listener.NONE)
                    .run(claims)
                    .judgements()
                    .getFirst();
        });
    }

    private <R> R used(Function<Object, R> use) throws IOException, ReflectiveOperationException {
        try (var loader = new URLClassLoader(
                new URL[] {classes.toUri().toURL()}, getClass().getClassLoader())) {
            return use.apply(loader.loadClass("io.github.lemmata.verify.means.MeansClaims")
                    .getDeclaredConstructor()
                    .newInstance());
        }
    }

    private static List<String> examples() throws IOException {
        var blocks = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(README));
        var examples = blocks.results().map(block -> block.group(1)).toList();
        assertThat(examples).as("Java examples in the README").hasSize(3);
        return examples;
    }

    private void compile(String source) {
        var file =
                new SimpleJavaFileObject(
                        URI.create("string:///io/github/lemmata/verify/means/MeansClaims.java"),
                        JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return source;
                    }
                };
        var options = List.of("-d", classes.toString(), "-cp", System.getProperty("java.class.path"));
        var compiled = ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, null, options, null, List.of(file))
                .call();
        assertThat(compiled).as("the example compiles").isTrue();
    }
}
