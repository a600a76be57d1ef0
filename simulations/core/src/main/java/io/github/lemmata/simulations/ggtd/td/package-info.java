/// Ensembles of critics that learn by temporal differences, with the weighted updates of Kim et al. 2024.
package io.github.lemmata.simulations.ggtd.td;
