package io.github.lemmata.simulations.ggtd;

import io.github.lemmata.theory.ggtd.RewardProcess;
import io.github.lemmata.theory.ggtd.RewardProcess.Step;
import java.util.List;

/// A reward process laid out for drawing steps from it: all steps of all states in flat arrays.
///
/// A step is named by its index in them.
public final class SampledProcess {

    private final int[] first;
    private final double[] cumulative;
    private final double[] rewards;
    private final double[] discounts;
    private final int[] targets;

    private SampledProcess(int states, int steps) {
        first = new int[states + 1];
        cumulative = new double[steps];
        rewards = new double[steps];
        discounts = new double[steps];
        targets = new int[steps];
    }

    /// Returns a process in this form; steps of probability 0 are left out.
    public static SampledProcess of(RewardProcess process) {
        int size = process.steps().stream()
                .mapToInt(
                        out -> (int) out.stream().filter(SampledProcess::occurs).count())
                .sum();
        var sampled = new SampledProcess(process.states(), size);
        int at = 0;
        for (int s = 0; s < process.states(); s++) {
            sampled.first[s] = at;
            at = sampled.add(process.steps().get(s), at);
        }
        sampled.first[process.states()] = at;
        return sampled;
    }

    private int add(List<Step> out, int from) {
        int at = from;
        double sum = 0;
        for (Step step : out.stream().filter(SampledProcess::occurs).toList()) {
            sum += step.probability();
            cumulative[at] = sum;
            rewards[at] = step.reward();
            discounts[at] = step.discount();
            targets[at++] = step.to();
        }
        // What rounding leaves of 1 goes to the last step.
        cumulative[at - 1] = 1;
        return at;
    }

    private static boolean occurs(Step step) {
        return step.probability() > 0;
    }

    /// Returns the number of states.
    public int states() {
        return first.length - 1;
    }

    /// Returns the step out of a state that a uniform number chooses.
    ///
    /// @param u in [0, 1)
    public int step(int state, double u) {
        int step = first[state];
        while (u >= cumulative[step]) {
            step++;
        }
        return step;
    }

    /// Returns the reward on a step.
    public double reward(int step) {
        return rewards[step];
    }

    /// Returns the discount on a step.
    public double discount(int step) {
        return discounts[step];
    }

    /// Returns the state that a step leads to.
    public int target(int step) {
        return targets[step];
    }

    /// Returns the error $r+\gamma V(s')-V(s)$ of a step.
    ///
    /// @param state the state that the step leaves
    /// @param values $V$
    public double error(int state, int step, double[] values) {
        return rewards[step] + discounts[step] * values[targets[step]] - values[state];
    }

    /// Returns the state that a uniform number chooses from a law.
    ///
    /// @param law the probability of each state
    /// @param u in [0, 1)
    public static int state(double[] law, double u) {
        double rest = u;
        int last = 0;
        for (int s = 0; s < law.length; s++) {
            if (law[s] > 0) {
                last = s;
                rest -= law[s];
                if (rest < 0) {
                    return s;
                }
            }
        }
        return last;
    }
}
