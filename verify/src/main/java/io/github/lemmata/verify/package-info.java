/// Claims of papers and what it takes to prove, confirm or refute them.
///
/// A [Claim] is a [Check] over a theory; the same check has to refute every [Twin]. A [Verifier] judges many claims
/// in
/// parallel and hands each [Judgement] on as it comes. The families' claims live in one package each.
package io.github.lemmata.verify;
