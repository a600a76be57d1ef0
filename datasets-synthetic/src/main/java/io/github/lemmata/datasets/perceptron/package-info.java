/// Datasets of the perceptron family: exact lattice sets with known margins, and random clouds.
///
/// A dataset is its vectors $z_i=y_ia_i$ with multiplicities $m_i$; nothing else of the labels matters
/// (section 2 of the family's specification).
package io.github.lemmata.datasets.perceptron;
