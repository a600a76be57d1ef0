package io.github.lemmata.cli;

import static io.github.lemmata.verify.Claim.claim;

import io.github.lemmata.theory.Paper;
import io.github.lemmata.verify.Check;
import io.github.lemmata.verify.Claim;
import io.github.lemmata.verify.ClaimProvider;
import java.util.List;

/// A family whose one claim is judged until the run is stopped.
public final class EndlessClaims implements ClaimProvider {
    private static final Paper PAPER =
            new Paper("Nobody 1900", "A. Nobody", 1900, "On Patience", "Journal of Sand", "https://example.org");

    @Override
    public String family() {
        return "endless";
    }

    @Override
    public List<Claim<?>> claims() {
        Check<String> check = (_, trial) -> {
            while (true) {
                trial.step(0, 1);
                Thread.onSpinWait();
            }
        };
        return List.of(claim("endless.waiting")
                .says("This takes for ever.")
                .source(PAPER.at("Lemma 2"))
                .theory("patience")
                .checkedBy(check)
                .twin("haste", "haste")
                .build());
    }
}
