package io.github.lemmata.simulations.perceptron.margin;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The point of least norm in the convex hull of integer vectors, exactly: $p=\frac1B\sum b_iz_i$,
/// $B=\sum b_i$.
///
/// The algorithm of [MinimumNormPoint] in integers, started from its answer, which is nearly always
/// the right corral, so that one linear system and one look at all vectors prove it optimal. Where
/// rounding has misled it, the exact algorithm goes on from there; it always ends, with $p=0$
/// exactly or with $z_i^\top p\ge\|p\|^2$ for all $i$. Affinely dependent vectors in the start are
/// thinned out (Carathéodory).
///
/// @param members the rows with positive weight, affinely independent
/// @param numerators $b_i>0$ for each of them
/// @param point $\sum b_iz_i=Bp$
record ExactMinimumNormPoint(int[] members, BigInteger[] numerators, BigInteger[] point) {

    /// $B=\sum b_i$, the common denominator.
    BigInteger denominator() {
        return sum(numerators);
    }

    /// Whether 0 lies in the convex hull.
    boolean isZero() {
        return Arrays.stream(point).allMatch(x -> x.signum() == 0);
    }

    /// The point of least norm of the rows of `vectors`; empty if it would take more than about
    /// `work` multiplications of machine words.
    ///
    /// @param vectors `k x d`
    /// @param start a point near it
    static Optional<ExactMinimumNormPoint> of(BigInteger[][] vectors, MinimumNormPoint start, double work) {
        return new Search(vectors, start, work).run();
    }

    private static final class Search {

        private static final int START_BITS = 60;
        /// What one operation on a small BigInteger costs, in multiplications of machine words.
        private static final int SMALL = 20;

        private final BigInteger[][] z;
        private final double bits;
        private double workLeft;
        private final List<Integer> members = new ArrayList<>();
        /// The weight of each member times the sum of this list.
        private List<BigInteger> weights = new ArrayList<>();

        Search(BigInteger[][] z, MinimumNormPoint start, double work) {
            this.z = z;
            this.workLeft = work;
            this.bits = 1
                    + Arrays.stream(z)
                            .flatMap(Arrays::stream)
                            .mapToInt(BigInteger::bitLength)
                            .max()
                            .orElse(0);
            for (int a = 0; a < start.members().length; a++) {
                members.add(start.members()[a]);
                long weight = (long) Math.scalb(start.weights()[a], START_BITS);
                weights.add(BigInteger.valueOf(Math.max(1, weight)));
            }
        }

        Optional<ExactMinimumNormPoint> run() {
            while (settle()) {
                BigInteger[] point = point();
                int entering = lowest(point);
                BigInteger norm = product(point, point);
                boolean optimal = product(z[entering], point).multiply(total()).compareTo(norm) >= 0;
                if (norm.signum() == 0 || optimal) {
                    return Optional.of(new ExactMinimumNormPoint(
                            members.stream().mapToInt(Integer::intValue).toArray(),
                            weights.toArray(BigInteger[]::new),
                            point));
                }
                members.add(entering);
                weights.add(BigInteger.ZERO);
            }
            return Optional.empty();
        }

        /// Moves to the point of least norm of the affine hull of the corral, dropping members on
        /// the way until it lies inside their convex hull; false if that is too much work.
        private boolean settle() {
            while (afford()) {
                switch (AffineHull.of(corral())) {
                    case AffineHull.Dependent(BigInteger[] b) -> moveAlong(b);
                    case AffineHull.Independent(BigInteger[] b) -> {
                        if (Arrays.stream(b).allMatch(x -> x.signum() > 0)) {
                            weights = new ArrayList<>(List.of(b));
                            reduce();
                            return true;
                        }
                        moveTowards(List.of(b));
                    }
                }
            }
            return false;
        }

        /// Counts the work of one linear system and one look at all vectors; false if there is too
        /// little left.
        private boolean afford() {
            double size = members.size();
            double gramWords = 1 + 2 * bits / Integer.SIZE;
            double digits = 4 * size * gramWords;
            double system = size * size * (size + digits * (gramWords + SMALL));
            double look = (double) z.length * z[0].length * (digits / 2 * bits / Integer.SIZE + SMALL);
            workLeft -= system + look;
            return workLeft >= 0;
        }

        /// Along an affine dependence, which leaves the point where it is, until a weight is 0.
        private void moveAlong(BigInteger[] dependence) {
            // the smallest weight/fall decides, as a fraction up/down that starts at infinity
            BigInteger up = BigInteger.ONE;
            BigInteger down = BigInteger.ZERO;
            for (int a = 0; a < members.size(); a++) {
                BigInteger fall = dependence[a].negate();
                if (fall.signum() > 0 && weights.get(a).multiply(down).compareTo(up.multiply(fall)) < 0) {
                    up = weights.get(a);
                    down = fall;
                }
            }
            for (int a = 0; a < members.size(); a++) {
                weights.set(a, weights.get(a).multiply(down).add(dependence[a].multiply(up)));
            }
            drop();
        }

        /// From the weights $a_i/A$ straight towards $b_i/B$, until the first weight is 0: the step
        /// is the smallest $\frac{a_iB}{a_iB-b_iA}$ among $b_i\le0$.
        private void moveTowards(List<BigInteger> aim) {
            BigInteger from = total();
            BigInteger to = aim.stream().reduce(BigInteger.ZERO, BigInteger::add);
            BigInteger step = BigInteger.ONE;
            BigInteger of = BigInteger.ONE;
            for (int a = 0; a < members.size(); a++) {
                if (aim.get(a).signum() <= 0) {
                    BigInteger up = weights.get(a).multiply(to);
                    BigInteger down = up.subtract(aim.get(a).multiply(from));
                    if (down.signum() == 0) {
                        up = BigInteger.ZERO;
                        down = BigInteger.ONE;
                    }
                    if (up.multiply(of).compareTo(step.multiply(down)) < 0) {
                        step = up;
                        of = down;
                    }
                }
            }
            BigInteger stay = of.subtract(step).multiply(to);
            BigInteger go = step.multiply(from);
            for (int a = 0; a < members.size(); a++) {
                weights.set(a, stay.multiply(weights.get(a)).add(go.multiply(aim.get(a))));
            }
            drop();
        }

        private void drop() {
            for (int a = members.size() - 1; a >= 0; a--) {
                if (weights.get(a).signum() == 0) {
                    members.remove(a);
                    weights.remove(a);
                }
            }
            reduce();
        }

        private void reduce() {
            BigInteger divisor = weights.stream().reduce(BigInteger.ZERO, BigInteger::gcd);
            weights.replaceAll(weight -> weight.divide(divisor));
        }

        private BigInteger[][] corral() {
            return members.stream().map(i -> z[i]).toArray(BigInteger[][]::new);
        }

        private BigInteger[] point() {
            BigInteger[] point = new BigInteger[z[0].length];
            Arrays.fill(point, BigInteger.ZERO);
            for (int a = 0; a < members.size(); a++) {
                for (int j = 0; j < point.length; j++) {
                    point[j] = point[j].add(weights.get(a).multiply(z[members.get(a)][j]));
                }
            }
            return point;
        }

        private int lowest(BigInteger[] point) {
            int lowest = 0;
            BigInteger least = product(z[0], point);
            for (int i = 1; i < z.length; i++) {
                BigInteger score = product(z[i], point);
                if (score.compareTo(least) < 0) {
                    lowest = i;
                    least = score;
                }
            }
            return lowest;
        }

        private BigInteger total() {
            return weights.stream().reduce(BigInteger.ZERO, BigInteger::add);
        }
    }

    private static BigInteger product(BigInteger[] a, BigInteger[] b) {
        BigInteger sum = BigInteger.ZERO;
        for (int j = 0; j < a.length; j++) {
            if (a[j].signum() != 0 && b[j].signum() != 0) {
                sum = sum.add(a[j].multiply(b[j]));
            }
        }
        return sum;
    }

    private static BigInteger sum(BigInteger[] numbers) {
        return Arrays.stream(numbers).reduce(BigInteger.ZERO, BigInteger::add);
    }
}
