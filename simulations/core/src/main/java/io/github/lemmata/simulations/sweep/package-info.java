/// Sweeps: a simulator by name over a declared grid, replicated, cell by cell into a store that can be
/// resumed.
///
/// Read in this order: [Simulator] is what is swept, [Sweep] the declaration ([SweepFile] reads it from
/// YAML), [Plan] the two together, [CellResult] what comes of one cell, [SweepStore] where results go,
/// and [SweepEngine] what runs it all.
package io.github.lemmata.simulations.sweep;
