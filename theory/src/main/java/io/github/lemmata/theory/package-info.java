/// What the papers claim: closed forms, bounds and rates as pure functions, without randomness and without I/O.
///
/// This package holds what every family shares: a [Paper][io.github.lemmata.theory.Paper] and a place in it, a
/// [Quantity][io.github.lemmata.theory.Quantity] with its parameters and values, and the
/// [register][io.github.lemmata.theory.Quantities] that finds a quantity by its name. Each paper family has a
/// package of its own below.
package io.github.lemmata.theory;
