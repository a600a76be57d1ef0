package io.github.lemmata.theory.ggtd;

import io.github.lemmata.theory.Require;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.decomposition.lu.LUDecompositionAlt_DDRM;
import org.ejml.dense.row.linsol.lu.LinearSolverLu_DDRM;
import org.ejml.interfaces.decomposition.LUDecomposition;

/// A finite Markov reward process: a decision process under a fixed policy, as the list of steps out of each state.
///
/// Each step has a discount of its own, so that an episode's end is a step that is discounted by 0 and starts the next
/// episode: the value function and the law of the errors met on the way are then those of the endless process. With
/// one discount $\gamma$ for all steps, $V^\pi=(I-\gamma P)^{-1}r$.
///
/// @param steps the steps out of state 0, state 1 and so on
public record RewardProcess(List<List<Step>> steps) {

    /// A smaller pivot is rounding: the equations, whose entries are at most 2, do not determine the solution.
    private static final double SINGULAR = 1e-14;

    /// A step.
    ///
    /// @param probability the probability that it is the next one in its state
    /// @param reward the reward on it
    /// @param discount $\gamma$, by which the value of the state that it leads to counts, in [0, 1]
    /// @param to the state that it leads to
    public record Step(double probability, double reward, double discount, int to) {

        /// Returns the temporal difference $r+\gamma V(s')-V(s)$.
        double error(double from, double[] values) {
            return reward + discount * values[to] - from;
        }
    }

    /// @throws IllegalArgumentException if the probabilities of a state's steps do not sum to 1, a discount lies
    /// outside
    ///     [0, 1], a reward is not finite, or a step leads to no state
    public RewardProcess {
        steps = steps.stream().map(List::copyOf).toList();
        Require.atLeast("number of states", steps.size(), 1);
        for (List<Step> out : steps) {
            Require.probabilities(
                    "step probabilities",
                    out.stream().mapToDouble(Step::probability).toArray());
            for (Step step : out) {
                Require.finite("reward", step.reward());
                Require.within("discount", step.discount(), 0, 1);
                Require.index("to", step.to(), steps.size());
            }
        }
    }

    /// Returns the number of states $S$.
    public int states() {
        return steps.size();
    }

    /// Returns the value function $V^\pi$, the solution of $V=TV$ by LU.
    ///
    /// @throws IllegalArgumentException if there is none or more than one, such as without any discount
    public double[] values() {
        return solved(unrolled(), rewards(), "value function");
    }

    /// Returns the stationary law $\mu=\mu P$.
    ///
    /// @throws IllegalArgumentException if there are several, as with two closed classes
    public double[] stationary() {
        int states = states();
        var equations = new DMatrixRMaj(states, states);
        for (int s = 0; s < states; s++) {
            equations.add(s, s, -1);
            for (Step step : steps.get(s)) {
                equations.add(step.to(), s, step.probability());
            }
        }
        double[] right = new double[states];
        for (int s = 0; s < states; s++) {
            equations.set(states - 1, s, 1);
        }
        right[states - 1] = 1;
        double[] law = solved(equations, right, "stationary law");
        for (int s = 0; s < states; s++) {
            law[s] = Math.max(0, law[s]);
        }
        return law;
    }

    /// Returns $TV$, the mean of $r+\gamma V(s')$ in each state.
    ///
    /// @throws IllegalArgumentException unless there is a value for each state
    public double[] expected(double[] values) {
        requireStates("values", values);
        double[] next = new double[states()];
        for (int s = 0; s < next.length; s++) {
            for (Step step : steps.get(s)) {
                next[s] += step.probability() * step.error(0, values);
            }
        }
        return next;
    }

    /// Returns the law of the temporal-difference errors $r+\gamma V(s')-V(s)$ in a state.
    ///
    /// @throws IllegalArgumentException if there is no such state or not a value for each
    public FiniteLaw errors(int state, double[] values) {
        Require.index("state", state, states());
        requireStates("values", values);
        var out = steps.get(state);
        return new FiniteLaw(
                out.stream()
                        .mapToDouble(step -> step.error(values[state], values))
                        .toArray(),
                out.stream().mapToDouble(Step::probability).toArray());
    }

    /// Returns the law of the temporal-difference errors with the state drawn too.
    ///
    /// @param law the probability of each state, such as [#stationary]
    /// @param values $V$, one for each state
    /// @throws IllegalArgumentException unless both have an entry for each state
    public FiniteLaw pooledErrors(double[] law, double[] values) {
        requireStates("law", law);
        requireStates("values", values);
        int size = steps.stream().mapToInt(List::size).sum();
        double[] errors = new double[size];
        double[] probabilities = new double[size];
        int i = 0;
        for (int s = 0; s < states(); s++) {
            for (Step step : steps.get(s)) {
                errors[i] = step.error(values[s], values);
                probabilities[i++] = law[s] * step.probability();
            }
        }
        return new FiniteLaw(errors, probabilities);
    }

    /// Returns $I-\gamma P$, S x S: what a value function is multiplied by to give the mean rewards.
    public DMatrixRMaj unrolled() {
        var matrix = CommonOps_DDRM.identity(states());
        for (int s = 0; s < states(); s++) {
            for (Step step : steps.get(s)) {
                matrix.add(s, step.to(), -step.probability() * step.discount());
            }
        }
        return matrix;
    }

    /// Returns the mean reward in each state.
    public double[] rewards() {
        return expected(new double[states()]);
    }

    private void requireStates(String name, double[] values) {
        if (values.length != states()) {
            throw new IllegalArgumentException(
                    "%s has %d entries; expected %d, one for each state".formatted(name, values.length, states()));
        }
    }

    private static double[] solved(DMatrixRMaj equations, double[] right, String what) {
        var solver = new LinearSolverLu_DDRM(new LUDecompositionAlt_DDRM());
        if (!solver.setA(equations) || smallestPivot(solver.getDecomposition()) < SINGULAR) {
            throw new IllegalArgumentException("the process has no unique " + what);
        }
        var solution = new DMatrixRMaj(equations.numRows, 1);
        solver.solve(DMatrixRMaj.wrap(right.length, 1, right), solution);
        return solution.data;
    }

    private static double smallestPivot(LUDecomposition<DMatrixRMaj> decomposition) {
        DMatrixRMaj upper = decomposition.getUpper(null);
        double smallest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < upper.numRows; i++) {
            smallest = Math.min(smallest, Math.abs(upper.get(i, i)));
        }
        return smallest;
    }
}
