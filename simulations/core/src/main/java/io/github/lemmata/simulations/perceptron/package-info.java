/// Simulators of the perceptron family: exact perceptrons in integers and rationals, and gradient descent with any
/// step size in doubles.
///
/// Exact trajectories share [ExactTrajectory]: [BatchPerceptronRun], [NormalizedBatchPerceptronRun],
/// [OnlinePerceptronRun] and [NormalizedLimitRun]. Descent in doubles is [DescentTrajectory], and
/// [RescaledDescent] for many step sizes at once; [DeviationRun] measures how far the two are apart.
///
/// Source: Tyurin (2024), and section 4 of the family's specification.
package io.github.lemmata.simulations.perceptron;
