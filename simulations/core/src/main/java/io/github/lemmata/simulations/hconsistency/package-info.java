/// What happens in the worlds of the family `hconsistency`: searches for the least surrogate regret, exact
/// risks on finite input spaces, training on conditional risks.
package io.github.lemmata.simulations.hconsistency;
