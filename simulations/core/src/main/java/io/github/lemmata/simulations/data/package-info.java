/// Labelled data of a user's own: read from files without rounding, cut down to two classes.
package io.github.lemmata.simulations.data;
