package io.github.lemmata.benchmarks;

import org.openjdk.jmh.annotations.Fork;

/// The same numbers on a Java machine without the module for vectors: plain loops.
@Fork(1)
public class BulkNumbersWithoutVectors extends BulkNumbersSpeed {}
