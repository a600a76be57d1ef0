/// The perceptron family's tool on the command line: `lemmata apply margin`.
package io.github.lemmata.cli.perceptron;
