package io.github.lemmata.datasets.ggtd;

import io.github.lemmata.theory.Require;
import io.github.lemmata.theory.ggtd.RewardProcess;
import io.github.lemmata.theory.ggtd.RewardProcess.Step;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// A board of 5 x 5 cells with a goal and two pits, walked by a fixed policy on slippery ground: `grid` of the
/// specification, section 5.
///
/// Row 0 is the top; cell $(r,c)$ is state $5r+c$. The policy chooses up, down, left and right with probabilities
/// 0.35, 0.15, 0.15 and 0.35; with probability `slip` the move is one of the four at random instead. A move off the
/// board stays; every move costs 0.1, except one into the goal (0, 4), worth 10, or into a pit (1, 1) or (3, 3), worth
/// -10, both of which lead to the start (4, 0). Goal and pits are so never occupied, but have steps like any cell.
///
/// @param slip probability of a random move, in [0, 1]
/// @param discount $\gamma$ in [0, 1)
public record Gridworld(double slip, double discount) {

    /// Slip 0.2, $\gamma=0.95$.
    public static final Gridworld DEFAULT = new Gridworld(0.2, 0.95);

    /// The state in which a walk starts.
    public static final int START = 20;

    private static final int SIDE = 5;
    private static final int GOAL = 4;
    private static final List<Integer> PITS = List.of(6, 18);
    private static final double COST = 0.1;
    private static final double PRIZE = 10;

    private enum Move {
        UP(-1, 0, 0.35),
        DOWN(1, 0, 0.15),
        LEFT(0, -1, 0.15),
        RIGHT(0, 1, 0.35);

        private final int rows;
        private final int columns;
        private final double chosen;

        Move(int rows, int columns, double chosen) {
            this.rows = rows;
            this.columns = columns;
            this.chosen = chosen;
        }

        int from(int state) {
            int row = state / SIDE + rows;
            int column = state % SIDE + columns;
            boolean onBoard = row >= 0 && row < SIDE && column >= 0 && column < SIDE;
            return onBoard ? row * SIDE + column : state;
        }
    }

    /// @throws IllegalArgumentException on a slip outside [0, 1] or a discount outside [0, 1)
    public Gridworld {
        Require.within("slip", slip, 0, 1);
        Require.within("discount", discount, 0, Math.nextDown(1.0));
    }

    /// Returns the process under the policy.
    public RewardProcess process() {
        return new RewardProcess(IntStream.range(0, SIDE * SIDE)
                .mapToObj(state -> Arrays.stream(Move.values())
                        .map(move -> step(state, move))
                        .toList())
                .toList());
    }

    private Step step(int state, Move move) {
        double probability = (1 - slip) * move.chosen + slip / Move.values().length;
        int target = move.from(state);
        boolean moved = target != state;
        if (moved && target == GOAL) {
            return new Step(probability, PRIZE, discount, START);
        }
        if (moved && PITS.contains(target)) {
            return new Step(probability, -PRIZE, discount, START);
        }
        return new Step(probability, -COST, discount, target);
    }
}
