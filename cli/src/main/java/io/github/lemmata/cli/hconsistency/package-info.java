/// `lemmata apply surrogate`: the theory of H-consistency on the user's own losses and scores.
package io.github.lemmata.cli.hconsistency;
