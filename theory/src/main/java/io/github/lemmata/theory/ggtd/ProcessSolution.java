package io.github.lemmata.theory.ggtd;

import java.util.stream.IntStream;

/// A reward process with its exact value function and stationary law, and what temporal-difference errors
/// look like there.
///
/// @param process the process
/// @param values $V^\pi$, one for each state
/// @param law the stationary law $\mu$, one probability for each state
public record ProcessSolution(RewardProcess process, double[] values, double[] law) {

    /// Returns the solution of a process.
    ///
    /// @throws IllegalArgumentException if the process has no unique value function or stationary law
    public static ProcessSolution of(RewardProcess process) {
        return new ProcessSolution(process, process.values(), process.stationary());
    }

    /// Returns the law of the errors $\delta$ at $V^\pi$, states drawn from $\mu$; its mean is 0 by Bellman's
    /// equation.
    public FiniteLaw errors() {
        return process.pooledErrors(law, values);
    }

    /// Returns $v_s=\mathrm{Var}(\delta|s)$ at $V^\pi$ in each state.
    public double[] errorVariances() {
        return IntStream.range(0, values.length)
                .mapToDouble(s -> process.errors(s, values).variance())
                .toArray();
    }

    /// Returns the kurtosis of $\delta|s$ at $V^\pi$ in each state; NaN where the error is certain.
    public double[] errorKurtoses() {
        return IntStream.range(0, values.length)
                .mapToDouble(s -> process.errors(s, values).kurtosis())
                .toArray();
    }

    /// Returns $\sqrt{\mathbb E_\mu(V-V^\pi)^2}$, how far a value function is from the exact one.
    ///
    /// @param others $V$, one for each state
    /// @throws IllegalArgumentException unless there is one for each state
    public double distance(double[] others) {
        if (others.length != values.length) {
            throw new IllegalArgumentException(
                    "there are %d values; expected %d, one for each state".formatted(others.length, values.length));
        }
        double sum = 0;
        for (int s = 0; s < values.length; s++) {
            double difference = others[s] - values[s];
            sum += law[s] * difference * difference;
        }
        return Math.sqrt(sum);
    }

    /// Returns the standard deviation of $V^\pi$ over the stationary law.
    public double spread() {
        return Math.sqrt(new FiniteLaw(values, law).variance());
    }
}
