/// Outward-rounded interval arithmetic on doubles, and verified enclosures of elementary and special functions.
///
/// What it trusts: IEEE 754 `+ - * /`, `sqrt` and `fma` correctly rounded (Java promises it), and StrictMath
/// within 2 ulp (measured, documented nowhere). Nothing else: every other remainder is bounded here.
package io.github.lemmata.verify.interval;
