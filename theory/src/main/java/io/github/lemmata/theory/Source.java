package io.github.lemmata.theory;

import java.util.Objects;

/// A place in a paper: where a statement or a formula comes from.
///
/// @param paper the publication
/// @param place the place in it, such as `Theorem 3.3` or `Section 6`
public record Source(Paper paper, String place) {

    public Source {
        Objects.requireNonNull(paper, "paper");
        Objects.requireNonNull(place, "place");
    }

    /// Returns the citation as one reads it in running text: `Tyurin 2024, Theorem 3.3`.
    public String text() {
        return place.isEmpty() ? paper.key() : paper.key() + ", " + place;
    }
}
