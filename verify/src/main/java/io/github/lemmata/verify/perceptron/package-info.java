/// The claims about perceptrons and logistic regression with large steps (Tyurin 2024 and what was derived from it).
package io.github.lemmata.verify.perceptron;
