/// The claims of the family `ggtd`: generalized Gaussian errors, weights by uncertainty, robust losses.
package io.github.lemmata.verify.ggtd;
