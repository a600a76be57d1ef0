/// Simulators of the family `ggtd`: decision processes, temporal differences, ensembles, consistency training.
package io.github.lemmata.simulations.ggtd;
