package io.github.lemmata.datasets.ggtd;

import io.github.lemmata.theory.Require;
import io.github.lemmata.theory.ggtd.RewardProcess;
import io.github.lemmata.theory.ggtd.RewardProcess.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// A pendulum that is swung up and held by a fixed controller, on a grid of angles and speeds: `pendulum` of
/// the specification, section 5.
///
/// Angles $\theta_i=-\pi+\frac{2\pi i}{24}$ in a circle, 0 upright; speeds $\omega_j$, 21 of them on
/// $[-6,6]$; state $21i+j$. The controller pumps energy, $u=2\,\mathrm{sgn}\,\omega$, where
/// $E=\frac12\omega^2+9.8(\cos\theta-1)<-1$ and $|\theta|>\frac12$, and holds elsewhere, $u=-8\theta-2\omega$
/// clipped to $[-2,2]$. Then $\omega'=\omega+0.1(9.8\sin\theta+u)+0.3e$ clipped to $[-6,6]$, with
/// $e=-\sqrt3,0,\sqrt3$ of probabilities $\frac16,\frac23,\frac16$, and $\theta'=\theta+0.1\omega'$. The
/// bilinear weights of $(\theta',\omega')$ are the probabilities of its four neighbours on the grid. The
/// reward is $-(\theta^2+0.1\omega^2+0.001u^2)$.
///
/// @param discount $\gamma$ in [0, 1)
public record Pendulum(double discount) {

    /// $\gamma=0.97$.
    public static final Pendulum DEFAULT = new Pendulum(0.97);

    /// The number of angles on the grid.
    public static final int ANGLES = 24;

    /// The number of speeds on the grid.
    public static final int SPEEDS = 21;

    /// The number of [#features] of a state.
    public static final int FEATURES = 15;

    private static final double FASTEST = 6;
    private static final double STRONGEST = 2;
    private static final double GRAVITY = 9.8;
    private static final double TIME = 0.1;
    private static final double[] PUSHES = {-0.3 * Math.sqrt(3), 0, 0.3 * Math.sqrt(3)};
    private static final double[] PUSH_PROBABILITIES = {1.0 / 6, 2.0 / 3, 1.0 / 6};

    /// @throws IllegalArgumentException on a discount outside [0, 1)
    public Pendulum {
        Require.within("discount", discount, 0, Math.nextDown(1.0));
    }

    /// Returns the angle $\theta$ of a state, in $[-\pi,\pi)$.
    public static double angle(int state) {
        return -Math.PI + 2 * Math.PI * (state / SPEEDS) / ANGLES;
    }

    /// Returns the speed $\omega$ of a state.
    public static double speed(int state) {
        return -FASTEST + 2 * FASTEST * (state % SPEEDS) / (SPEEDS - 1);
    }

    /// Returns 15 features of each state, $\{1,\cos\theta,\sin\theta,\cos2\theta,\sin2\theta\}$ times
    /// $\{1,\frac\omega6,(\frac\omega6)^2\}$, row-major.
    public static double[] features() {
        double[] features = new double[ANGLES * SPEEDS * FEATURES];
        for (int state = 0; state < ANGLES * SPEEDS; state++) {
            double angle = angle(state);
            double speed = speed(state) / FASTEST;
            double[] waves = {1, Math.cos(angle), Math.sin(angle), Math.cos(2 * angle), Math.sin(2 * angle)};
            int at = state * FEATURES;
            for (double wave : waves) {
                features[at++] = wave;
                features[at++] = wave * speed;
                features[at++] = wave * speed * speed;
            }
        }
        return features;
    }

    /// Returns the process under the controller.
    public RewardProcess process() {
        return new RewardProcess(
                IntStream.range(0, ANGLES * SPEEDS).mapToObj(this::steps).toList());
    }

    private List<Step> steps(int state) {
        double angle = angle(state);
        double speed = speed(state);
        double torque = torque(angle, speed);
        double reward = -(angle * angle + 0.1 * speed * speed + 0.001 * torque * torque);
        List<Step> steps = new ArrayList<>();
        for (int k = 0; k < PUSHES.length; k++) {
            double next = clipped(speed + TIME * (GRAVITY * Math.sin(angle) + torque) + PUSHES[k], FASTEST);
            addNeighbours(steps, angle + TIME * next, next, PUSH_PROBABILITIES[k], reward);
        }
        return steps;
    }

    private static double torque(double angle, double speed) {
        double energy = speed * speed / 2 + GRAVITY * (Math.cos(angle) - 1);
        return energy < -1 && Math.abs(angle) > 0.5
                ? STRONGEST * Math.signum(speed)
                : clipped(-8 * angle - 2 * speed, STRONGEST);
    }

    /// Adds the steps to the grid points around an angle and a speed; the fastest speed belongs to the last
    /// cell.
    private void addNeighbours(List<Step> steps, double angle, double speed, double probability, double reward) {
        double row = (angle + Math.PI) / (2 * Math.PI) * ANGLES;
        double column = (speed + FASTEST) / (2 * FASTEST) * (SPEEDS - 1);
        int low = (int) Math.floor(row);
        int left = Math.min((int) Math.floor(column), SPEEDS - 2);
        for (int i = 0; i <= 1; i++) {
            for (int j = 0; j <= 1; j++) {
                double weight = share(row - low, i) * share(column - left, j);
                int to = Math.floorMod(low + i, ANGLES) * SPEEDS + left + j;
                steps.add(new Step(probability * weight, reward, discount, to));
            }
        }
    }

    private static double share(double part, int side) {
        return side == 0 ? 1 - part : part;
    }

    private static double clipped(double x, double bound) {
        return Math.clamp(x, -bound, bound);
    }
}
