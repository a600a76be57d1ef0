/// The checks that claims are made of: search for a violation, comparison case by case, sequential tests, rates.
package io.github.lemmata.verify.check;
