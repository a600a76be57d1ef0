package io.github.lemmata.theory.ggtd;

import io.github.lemmata.theory.Require;
import java.util.Arrays;
import java.util.stream.IntStream;

/// The tabular critic that minimises $|\delta|^\beta$ with the next state's value held fixed.
///
/// In each state it takes the $c$ at which $\mathbb E|X-c|^{\beta-1}\mathrm{sgn}(X-c)=0$ for the target
/// $X=r+\gamma V(s')$: the mean at $\beta=2$, the median in the limit $\beta\to1$, the middle of the range as
/// $\beta\to\infty$. This operator is monotone and moves with a constant that is added, hence contracts with
/// $\gamma$ in the largest difference: it has one fixed point, which is $V^\pi$ where the errors are
/// symmetric in every state and in general is not. Source: derived, spec claims 19 and 48.
///
/// @param shape $\beta>1$, finite
public record PowerCritic(double shape) {

    private static final double CLOSE = 1e-13;
    private static final int HALVINGS = 54;
    private static final int MOST_SWEEPS = 100_000;

    /// @throws IllegalArgumentException unless the shape is finite and above 1
    public PowerCritic {
        if (!(shape > 1)) {
            throw new IllegalArgumentException("shape is %s; expected finite real > 1".formatted(shape));
        }
        Require.finite("shape", shape);
    }

    /// Returns the location $c$ of a law, by bisection until it is known to $10^{-16}$ of the law's range.
    public double location(FiniteLaw targets) {
        double low = Arrays.stream(targets.values()).min().orElseThrow();
        double high = Arrays.stream(targets.values()).max().orElseThrow();
        double scale = high - low;
        for (int halving = 0; halving < HALVINGS; halving++) {
            double c = low + (high - low) / 2;
            double pull = targets.expectation(x -> pull((x - c) / scale));
            low = pull >= 0 ? c : low;
            high = pull >= 0 ? high : c;
        }
        return low + (high - low) / 2;
    }

    /// $|x|^{\beta-1}\mathrm{sgn}\,x$.
    private double pull(double x) {
        return Math.copySign(Math.pow(Math.abs(x), shape - 1), x);
    }

    /// Returns the critic after one sweep over the states from $V$.
    ///
    /// @param values $V$, one for each state
    public double[] sweep(RewardProcess process, double[] values) {
        double[] shifted = values.clone();
        return IntStream.range(0, process.states())
                .mapToDouble(s -> shifted[s] + location(process.errors(s, shifted)))
                .toArray();
    }

    /// Returns the fixed point, by sweeps from $V^\pi$ until none moves a value by more than $10^{-14}$ of
    /// the largest.
    ///
    /// @throws IllegalArgumentException if the process has no unique value function, or does not settle
    ///     within 100,000 sweeps, as with a discount next to 1
    public double[] fixedPoint(RewardProcess process) {
        double[] values = process.values();
        double close = CLOSE * size(process, values);
        for (int i = 0; i < MOST_SWEEPS; i++) {
            double[] next = sweep(process, values);
            double move = 0;
            for (int s = 0; s < next.length; s++) {
                move = Math.max(move, Math.abs(next[s] - values[s]));
            }
            values = next;
            if (move <= close) {
                return values;
            }
        }
        throw new IllegalArgumentException("the sweeps have not settled; expected discounts further below 1");
    }

    /// The largest value or error: rounding is a share of it.
    private static double size(RewardProcess process, double[] values) {
        return IntStream.range(0, values.length)
                .mapToDouble(s ->
                        Math.max(Math.abs(values[s]), process.errors(s, values).expectation(Math::abs)))
                .max()
                .orElseThrow();
    }
}
