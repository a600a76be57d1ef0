package io.github.lemmata.simulations.sweep;

import java.util.Objects;

/// One direction of a grid: a parameter and the levels that it takes.
///
/// @param parameter the parameter's name, as the simulator calls it
/// @param levels its levels, in order
public record Axis(String parameter, Levels levels) {

    public Axis {
        Objects.requireNonNull(parameter, "parameter");
        Objects.requireNonNull(levels, "levels");
    }
}
