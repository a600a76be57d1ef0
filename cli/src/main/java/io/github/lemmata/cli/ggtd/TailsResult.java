package io.github.lemmata.cli.ggtd;

import io.github.lemmata.simulations.ggtd.tails.GroupContrast;
import io.github.lemmata.simulations.ggtd.tails.TailAnalysis;
import java.util.Optional;

/// What `lemmata apply tails` found.
///
/// @param file the file as the user named it
/// @param column the column of the errors
/// @param analysis what all of them say together
/// @param groups what their groups say, where they have some
record TailsResult(String file, String column, TailAnalysis analysis, Optional<GroupContrast> groups) {}
