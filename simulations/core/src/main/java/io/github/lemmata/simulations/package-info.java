/// What happens in the worlds of `datasets`: learners and simulators, each a function of its inputs alone.
package io.github.lemmata.simulations;
