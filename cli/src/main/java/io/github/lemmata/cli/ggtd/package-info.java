/// `lemmata apply tails`: the theory of generalized Gaussian errors on the user's own residuals.
package io.github.lemmata.cli.ggtd;
