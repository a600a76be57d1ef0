/// Linear algebra and element-wise work for simulators, on whatever the machine offers.
///
/// A simulator takes a [Backend] from [Backends], uploads its data once, works on handles, and downloads
/// what it wants to know:
///
/// ```java
/// Backend backend = Backends.cpu();
/// try (Matrix z = backend.upload(1, n, d, points);
///         Matrix u = backend.zeros(1, stepSizes.length, d);
///         Matrix scores = backend.zeros(1, n, stepSizes.length)) {
///     backend.multiply(Product.A_BT, z, u, scores);
///     double[] s = scores.download();
/// }
/// ```
///
/// The CPU's is in the `cpu` package; others are adapters of their own, found by [java.util.ServiceLoader],
/// and keep the same contract test.
package io.github.lemmata.simulations.compute;
