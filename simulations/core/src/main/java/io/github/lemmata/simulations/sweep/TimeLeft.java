package io.github.lemmata.simulations.sweep;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/// An estimate of the time that long work still takes.
///
/// The pace is the median of the paces between marks that lie half of the work apart: a pause, or a
/// stretch of quick or slow cells, moves it little. Whoever calls brings the clock.
public final class TimeLeft {

    /// When this many marks are kept, every second one is dropped: they always spread over the whole
    /// work.
    private static final int MARKS = 64;

    private final long[] nanos = new long[MARKS];
    private final double[] shares = new double[MARKS];
    private int size;
    private double apart;

    /// Says how much is done.
    ///
    /// @param now the time in nanoseconds, from any start
    /// @param share the share of the work that is done, in [0, 1]; it never falls
    public void mark(long now, double share) {
        if (size > 0 && share - shares[size - 1] <= apart) {
            return;
        }
        if (size == MARKS) {
            for (int i = 0; i < MARKS / 2; i++) {
                nanos[i] = nanos[2 * i];
                shares[i] = shares[2 * i];
            }
            size = MARKS / 2;
            apart = (shares[size - 1] - shares[0]) / size;
        }
        nanos[size] = now;
        shares[size] = share;
        size++;
    }

    /// Returns the time left from `now` on, once there are marks enough to tell.
    public Optional<Duration> at(long now) {
        if (size < 3) {
            return Optional.empty();
        }
        int half = size / 2;
        double[] nanosPerShare = new double[size - half];
        for (int i = 0; i < nanosPerShare.length; i++) {
            nanosPerShare[i] = (nanos[i + half] - nanos[i]) / (shares[i + half] - shares[i]);
        }
        Arrays.sort(nanosPerShare);
        double atLastMark = nanosPerShare[nanosPerShare.length / 2] * (1 - shares[size - 1]);
        return Optional.of(Duration.ofNanos((long) Math.max(0, atLastMark - (now - nanos[size - 1]))));
    }
}
