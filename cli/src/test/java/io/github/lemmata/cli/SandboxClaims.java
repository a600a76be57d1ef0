package io.github.lemmata.cli;

import static io.github.lemmata.verify.Claim.claim;

import io.github.lemmata.theory.Paper;
import io.github.lemmata.verify.Check;
import io.github.lemmata.verify.Claim;
import io.github.lemmata.verify.ClaimProvider;
import io.github.lemmata.verify.Counterexample;
import io.github.lemmata.verify.Evidence;
import io.github.lemmata.verify.Verdict;
import java.util.List;
import java.util.Map;

/// A family of toy claims, one for each way in which a claim can come out.
public final class SandboxClaims implements ClaimProvider {
    private static final Paper PAPER =
            new Paper("Nobody 1900", "A. Nobody", 1900, "On Toys", "Journal of Sand", "https://example.org");

    private enum Theory {
        RIGHT,
        WRONG,
        UNCLEAR
    }

    @Override
    public String family() {
        return "sandbox";
    }

    @Override
    public List<Claim<?>> claims() {
        return List.of(
                toy("holds", Theory.RIGHT, Theory.WRONG),
                toy("fails", Theory.WRONG, Theory.WRONG),
                toy("too-weak", Theory.RIGHT, Theory.RIGHT),
                toy("open", Theory.UNCLEAR, Theory.WRONG));
    }

    private static Claim<Theory> toy(String name, Theory theory, Theory twin) {
        Check<Theory> check = (candidate, _) -> switch (candidate) {
            case RIGHT ->
                new Verdict.Confirmed(Evidence.of(Evidence.Kind.IDENTITY, "both sides agree", Map.of("digits", "12")));
            case WRONG -> new Verdict.Refuted(new Counterexample("n=3", "2 <= 1", "edge case 1"));
            case UNCLEAR ->
                new Verdict.Undecided(
                        "the budget ended first", Evidence.of(Evidence.Kind.SEARCH, "10 cases", Map.of()));
        };
        return claim("sandbox." + name)
                .says("A castle of sand stands.")
                .formula("h \\le w")
                .assuming("the sand is wet")
                .source(PAPER.at("Lemma 1"))
                .finding("The paper forgot the tide.")
                .theory(theory)
                .checkedBy(check)
                .twin("dry sand", twin)
                .build();
    }
}
