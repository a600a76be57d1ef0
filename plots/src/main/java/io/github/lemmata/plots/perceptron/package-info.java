/// The figures of the family `perceptron`: logistic regression with large steps beside the perceptrons that are its
/// limits (Tyurin 2024).
///
/// Every number comes from the simulators and closed forms of the family; a figure draws, and computes nothing itself.
package io.github.lemmata.plots.perceptron;
