package io.github.lemmata.cli;

import io.github.lemmata.verify.Claim;
import io.github.lemmata.verify.Claims;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/// The names that `lemmata verify`, `show` and `list` take: claims and families.
final class ClaimNames implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
        return Stream.concat(
                        Claims.families().stream(),
                        Claims.all().stream().map(claim -> claim.id().toString()))
                .iterator();
    }

    /// The claims that the names stand for; all claims where there is no name.
    static List<Claim<?>> select(List<String> names) {
        try {
            return Claims.select(names);
        } catch (IllegalArgumentException unknown) {
            throw new BadInput(unknown.getMessage(), unknown);
        }
    }
}
