package io.github.lemmata.verify.sequential;

import java.util.Arrays;
import java.util.stream.IntStream;

/// How many judgements share one probability of error, whatever their dependence.
///
/// A run splits its budget equally over a declared capacity ([io.github.lemmata.verify.ErrorBudget]);
/// these are the other rules of spec sequential-tests, section 5.
public final class ManyTests {

    private ManyTests() {}

    /// The share of the k-th of infinitely many judgements, $6A/(\pi^2k^2)$.
    ///
    /// @param total A, in (0, 1)
    /// @param k the number of the judgement, from 1
    public static double openEndedShare(double total, int k) {
        Domain.positive("k", k);
        return 6 * Domain.probability("total", total) / (Math.PI * Math.PI * k * k);
    }

    /// Which hypotheses Holm's procedure rejects: the probability that any true one is among them
    /// is at most `total`.
    ///
    /// To be applied to final anytime p-values $\min(1,1/\max_tE_t)$, not as a stopping rule.
    ///
    /// @param pValues one for each hypothesis, in [0, 1]
    /// @param total A, in (0, 1)
    /// @return for each hypothesis whether it is rejected
    public static boolean[] holm(double[] pValues, double total) {
        Domain.probability("total", total);
        int[] order = ascending(pValues);
        var rejected = new boolean[pValues.length];
        for (int k = 0; k < order.length && pValues[order[k]] <= total / (order.length - k); k++) {
            rejected[order[k]] = true;
        }
        return rejected;
    }

    /// Which hypotheses e-BH rejects: the expected share of true ones among them is at most `rate`,
    /// with e-values stopped at any times (Wang & Ramdas 2022, JRSSB).
    ///
    /// @param eValues one for each hypothesis, at least 0
    /// @param rate A, the false discovery rate, in (0, 1)
    /// @return for each hypothesis whether it is rejected
    public static boolean[] eBenjaminiHochberg(double[] eValues, double rate) {
        Domain.probability("rate", rate);
        int count = eValues.length;
        int[] order = ascending(Arrays.stream(eValues).map(e -> -e).toArray());
        int last = 0;
        for (int k = 1; k <= count; k++) {
            last = eValues[order[k - 1]] >= count / (k * rate) ? k : last;
        }
        var rejected = new boolean[count];
        for (int k = 0; k < last; k++) {
            rejected[order[k]] = true;
        }
        return rejected;
    }

    private static int[] ascending(double[] values) {
        return IntStream.range(0, values.length)
                .boxed()
                .sorted((i, j) -> Double.compare(values[i], values[j]))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
