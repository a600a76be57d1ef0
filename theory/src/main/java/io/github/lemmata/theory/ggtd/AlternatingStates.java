package io.github.lemmata.theory.ggtd;

import io.github.lemmata.theory.Require;
import java.util.List;

/// Two states that alternate, with one feature that is 1 in the first and 2 in the second: the smallest world in
/// which loss weights $w_1,w_2$ turn linear temporal-difference learning from stable to divergent.
///
/// On average $\theta\leftarrow\theta-\eta A_w\theta$ up to the rewards, each state half of the time; see
/// [LinearCritic] for any other world. Source: spec claim 20.
public final class AlternatingStates {

    private AlternatingStates() {}

    /// Returns $A_w=\frac12\big[w_1(1-2\gamma)+2w_2(2-\gamma)\big]$: expected TD diverges where it is negative.
    ///
    /// @param first $w_1\ge0$, finite
    /// @param second $w_2\ge0$, finite
    /// @param gamma $\gamma\in[0,1]$
    public static double matrix(double first, double second, double gamma) {
        Require.atLeast("first", first, 0.0);
        Require.atLeast("second", second, 0.0);
        Require.within("gamma", gamma, 0, 1);
        return (first * (1 - 2 * gamma) + 2 * second * (2 - gamma)) / 2;
    }

    /// Returns the ratio $\frac{w_1}{w_2}=\frac{2(2-\gamma)}{2\gamma-1}$ above which it diverges; infinite for
    /// $\gamma\le\frac12$, where it never does.
    ///
    /// @param gamma $\gamma\in[0,1]$
    public static double divergenceRatio(double gamma) {
        Require.within("gamma", gamma, 0, 1);
        return gamma <= 0.5 ? Double.POSITIVE_INFINITY : 2 * (2 - gamma) / (2 * gamma - 1);
    }

    /// Returns the two states with their feature, as one of all linear critics.
    ///
    /// @param gamma $\gamma\in[0,1)$
    /// @param first the reward on the way out of the first state, finite
    /// @param second the reward on the way out of the second state, finite
    public static LinearCritic critic(double gamma, double first, double second) {
        var process = new RewardProcess(List.of(
                List.of(new RewardProcess.Step(1, first, gamma, 1)),
                List.of(new RewardProcess.Step(1, second, gamma, 0))));
        return new LinearCritic(ProcessSolution.of(process), new double[] {1, 2}, 1);
    }
}
