package io.github.lemmata.simulations.ggtd.td;

import io.github.lemmata.datasets.RandomStream;
import io.github.lemmata.simulations.ggtd.ErrorRule;
import io.github.lemmata.theory.Require;

/// On-policy temporal differences of an ensemble of critics on batches of transitions.
///
/// One walk through the process makes $N$ transitions $(s,r,s')$ an iteration. Member $i$ has the errors
/// $\delta_{ti}=r+\gamma V_i(s')-V_i(s)$ and moves by
/// $$\theta_i\leftarrow\theta_i+\frac\eta N\sum_tw_t\,m_{ti}\,\psi(\delta_{ti})\,\nabla V_i(s_t),$$
/// all errors of a batch taken before any move: semi-gradients, the next state's value held fixed. The
/// weights $w$ are common to the members and have mean 1; the masks $m_{ti}$ let each member see a random
/// part of the transitions, which with their different starts keeps members apart. With $N=1$ and one member
/// it is asynchronous TD.
///
/// @param world the process and the noise on its rewards
/// @param features how values depend on parameters
/// @param rule $\psi$
/// @param weighting what $w$ comes from
/// @param settings sizes and step sizes
public record EnsembleTd(
        NoisyProcess world, ValueFeatures features, ErrorRule rule, BatchWeighting weighting, Settings settings) {

    private static final int FEWEST_FOR_KURTOSIS = 4;

    /// Sizes and step sizes of an ensemble.
    ///
    /// @param members $n$; 4 or more where errors' variances are estimated
    /// @param batch $N$, transitions in an iteration
    /// @param stepSize $\eta>0$
    /// @param spread standard deviation of the members' first parameters, 0 or more
    /// @param seen probability that a member sees a transition, in (0, 1]
    /// @param headStepSize step size of the shapes' head, above 0
    public record Settings(int members, int batch, double stepSize, double spread, double seen, double headStepSize) {

        /// Five members as in Kim et al. 2024, batches of 32.
        public static final Settings DEFAULT = new Settings(5, 32, 0.5, 1, 0.5, 0.02);

        /// @throws IllegalArgumentException outside these domains
        public Settings {
            Require.atLeast("members", members, 1);
            Require.atLeast("batch", batch, 1);
            Require.positive("stepSize", stepSize);
            Require.atLeast("spread", spread, 0.0);
            Require.positive("seen", seen);
            Require.within("seen", seen, 0, 1);
            Require.positive("headStepSize", headStepSize);
        }

        /// Returns these settings with another step size.
        public Settings withStepSize(double other) {
            return new Settings(members, batch, other, spread, seen, headStepSize);
        }
    }

    /// @throws IllegalArgumentException if the features are of another number of states, or members are too
    ///     few for the weighting
    public EnsembleTd {
        int states = world.solution().process().states();
        if (features.states() != states) {
            throw new IllegalArgumentException(
                    "the features are of %d states; expected %d".formatted(features.states(), states));
        }
        switch (weighting) {
            case ERROR_VARIANCE -> Require.atLeast("members", settings.members(), FEWEST_FOR_KURTOSIS);
            case TARGET_VARIANCE -> Require.atLeast("members", settings.members(), 2);
            case EQUAL, SHAPE -> {}
        }
    }

    /// Returns an ensemble at the start of its training.
    ///
    /// @param stream all the randomness of this run
    public EnsembleRun start(RandomStream stream) {
        return new EnsembleRun(this, stream);
    }
}
