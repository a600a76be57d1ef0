/// The worlds that claims are tried in: random streams, distributions and seeded generators whose
/// guarantees hold by construction.
package io.github.lemmata.datasets;
