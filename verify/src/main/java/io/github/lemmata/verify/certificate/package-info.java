/// The independent checker of certificates: a small kernel that shares no code with the prover and trusts
/// none of it.
///
/// It reads a certificate, recomputes every leaf of its split tree in decimal interval arithmetic with
/// proven remainders, and says what has been proved. It rests on BigDecimal, BigInteger and SHA-256 of
/// the JDK and on nothing else.
package io.github.lemmata.verify.certificate;
