/// Worlds of the family `ggtd`: decision processes under fixed policies, laws with heavy tails, outliers.
package io.github.lemmata.datasets.ggtd;
