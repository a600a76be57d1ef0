package io.github.lemmata.simulations.sweep;

import java.util.Arrays;

/// How fast long work goes on: the median of the rates over stretches of half of the time so far.
///
/// A pause, or a stretch of quick or slow cells, moves it little. Whoever calls brings the clock.
public final class Pace {

    /// When this many marks are kept, every second one is dropped: they always spread over the whole
    /// work.
    private static final int MARKS = 64;

    private static final double NANOS = 1e9;

    private final long[] nanos = new long[MARKS];
    private final long[] done = new long[MARKS];
    private int size;
    private double apart;

    /// Says how much is done.
    ///
    /// @param now the time in nanoseconds, from any start; it never falls
    /// @param units what is done, such as the number of cells; it never falls
    public void mark(long now, long units) {
        if (size > 0 && units - done[size - 1] <= apart) {
            return;
        }
        if (size == MARKS) {
            for (int i = 0; i < MARKS / 2; i++) {
                nanos[i] = nanos[2 * i];
                done[i] = done[2 * i];
            }
            size = MARKS / 2;
            apart = (done[size - 1] - done[0]) / (double) size;
        }
        nanos[size] = now;
        done[size] = units;
        size++;
    }

    /// Returns how many units are done in a second; NaN before there are two marks at different times.
    public double perSecond() {
        int half = size / 2;
        if (half == 0) {
            return Double.NaN;
        }
        double[] secondsPerUnit = new double[size - half];
        for (int i = 0; i < secondsPerUnit.length; i++) {
            secondsPerUnit[i] = (nanos[i + half] - nanos[i]) / NANOS / (done[i + half] - done[i]);
        }
        Arrays.sort(secondsPerUnit);
        double median = secondsPerUnit[secondsPerUnit.length / 2];
        return median > 0 ? 1 / median : Double.NaN;
    }
}
