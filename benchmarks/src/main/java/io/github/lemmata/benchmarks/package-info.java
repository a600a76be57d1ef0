/// How fast the library is, beside what a user would pick instead; run by `benchmarks/run`.
package io.github.lemmata.benchmarks;
