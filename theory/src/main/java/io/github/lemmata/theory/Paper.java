package io.github.lemmata.theory;

import java.util.Objects;

/// A publication that a claim or a quantity is taken from.
///
/// @param key short and unique, as used in running text, such as `Tyurin 2024`
/// @param authors all authors, in the order of the title page
/// @param year year of the version that was read
/// @param title title of the publication
/// @param venue journal, conference or archive, with its number
/// @param link where to read it
public record Paper(String key, String authors, int year, String title, String venue, String link) {

    public Paper {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(authors, "authors");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(venue, "venue");
        Objects.requireNonNull(link, "link");
    }

    /// Returns a place in this paper, such as `Theorem 3.3`.
    public Source at(String place) {
        return new Source(this, place);
    }

    /// Returns the entry of a reference list: authors (year), title, venue.
    public String reference() {
        return "%s (%d). %s. %s.".formatted(authors, year, title, venue);
    }
}
