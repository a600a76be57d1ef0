package io.github.lemmata.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadmeExampleTest {

    private static final Path README = Path.of("..", "README.md");

    @TempDir
    private Path classes;

    /// What the second example takes from the first: its class, its paper, its provider.
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
    void theClaimBySearchCompilesAndHolds() throws IOException, ReflectiveOperationException {
        assertThat(judgement(examples().getFirst()).outcome()).isEqualTo(Judgement.Outcome.HOLDS);
    }

    @Test
    void theClaimByCertificateCompilesAndIsProved() throws IOException, ReflectiveOperationException {
        var judgement = judgement(PREAMBLE + examples().getLast() + "}");
        assertThat(judgement.outcome()).isEqualTo(Judgement.Outcome.HOLDS);
        assertThat(judgement.verdict()).isInstanceOf(Verdict.Proved.class);
    }

    private Judgement judgement(String source) throws IOException, ReflectiveOperationException {
        compile(source);
        try (var loader = new URLClassLoader(
                new URL[] {classes.toUri().toURL()}, getClass().getClassLoader())) {
            var provider = (ClaimProvider) loader.loadClass("io.github.lemmata.verify.means.MeansClaims")
                    .getDeclaredConstructor()
                    .newInstance();
            var settings = new Run.Settings(Effort.SMOKE, 1, 2, ErrorBudget.DEFAULT);
            var run = new Verifier(settings, Verifier.Listener.NONE).run(provider.claims());
            return run.judgements().getFirst();
        }
    }

    private static List<String> examples() throws IOException {
        var blocks = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(README));
        var examples = blocks.results().map(block -> block.group(1)).toList();
        assertThat(examples).as("Java examples in the README").hasSize(2);
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
