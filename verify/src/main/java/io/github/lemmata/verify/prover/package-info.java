/// Proofs of inequalities over boxes by interval branch and bound, and the certificates that state them.
package io.github.lemmata.verify.prover;
