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

    @Test
    void theExampleOfTheReadmeCompilesAndItsClaimHolds() throws IOException, ReflectiveOperationException {
        compile(example());
        try (var loader = new URLClassLoader(
                new URL[] {classes.toUri().toURL()}, getClass().getClassLoader())) {
            var provider = (ClaimProvider) loader.loadClass("io.github.lemmata.verify.means.MeansClaims")
                    .getDeclaredConstructor()
                    .newInstance();
            var settings = new Run.Settings(Effort.SMOKE, 1, 2, ErrorBudget.DEFAULT);
            var run = new Verifier(settings, Verifier.Listener.NONE).run(provider.claims());
            assertThat(run.judgements())
                    .singleElement()
                    .satisfies(judgement -> assertThat(judgement.outcome()).isEqualTo(Judgement.Outcome.HOLDS));
        }
    }

    private static String example() throws IOException {
        var block = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(README));
        assertThat(block.find()).as("a Java example in the README").isTrue();
        return block.group(1);
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
