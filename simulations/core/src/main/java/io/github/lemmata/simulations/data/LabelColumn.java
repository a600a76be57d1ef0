package io.github.lemmata.simulations.data;

import io.github.lemmata.theory.Nearest;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Which column of a table holds the class of each row.
///
/// Unless the user names one, it is the last column if that is called `label`, `class`, `species`,
/// `y` or `target` (in any case of letters); otherwise the only column called so; otherwise, if
/// there is none, the last column.
public sealed interface LabelColumn {

    /// Let the names decide, by the rule above.
    LabelColumn BY_CONVENTION = new ByConvention();

    /// The column that the names single out.
    record ByConvention() implements LabelColumn {}

    /// The column of that name.
    record Named(String name) implements LabelColumn {}

    /// The column's place among `header`, from 0.
    ///
    /// @throws InvalidDataException if there is no such column, or several are called like a label
    private static int conventional(List<String> header, Place place) {
        Set<String> usual = Set.of("label", "class", "species", "y", "target");
        List<String> candidates = header.stream()
                .filter(name -> usual.contains(name.toLowerCase(Locale.ROOT)))
                .toList();
        if (candidates.isEmpty() || candidates.contains(header.getLast())) {
            return header.size() - 1;
        }
        if (candidates.size() > 1) {
            throw place.objection("several columns could be the label (" + String.join(", ", candidates)
                    + "); expected one of them to be chosen with --label");
        }
        return header.indexOf(candidates.getFirst());
    }

    /// The place of this column among the names of `header`, from 0.
    ///
    /// @param file the file's name, for the sentence of the exception
    /// @throws InvalidDataException if there is no such column (names the nearest), or several are
    ///     called like a label
    default int indexIn(List<String> header, String file) {
        Place place = Place.file(file).line(1);
        return switch (this) {
            case ByConvention() -> conventional(header, place);
            case Named(String name) -> {
                int index = header.indexOf(name);
                if (index < 0) {
                    throw place.objection(Nearest.unknown("column", name, header));
                }
                yield index;
            }
        };
    }
}
