package io.github.lemmata.benchmarks;

import org.openjdk.jmh.annotations.Fork;

/// The same numbers with vectors; the warm-up lasts until they have taken over.
///
/// `benchmarks/peers/bulk-numbers` runs NumPy's generators in turn with it.
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
public class BulkNumbersSpeed extends BulkNumbersWithoutVectors {}
