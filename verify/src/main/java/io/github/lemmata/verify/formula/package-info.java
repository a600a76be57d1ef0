/// Formulas as data: one tree gives the LaTeX, the doubles, the enclosures, the derivative and the mutants.
package io.github.lemmata.verify.formula;
