package io.github.lemmata.verify.ggtd;

import static io.github.lemmata.theory.ggtd.GgtdPapers.DERIVED;
import static io.github.lemmata.verify.Claim.claim;

import io.github.lemmata.simulations.ggtd.MeanShift;
import io.github.lemmata.verify.Check;
import io.github.lemmata.verify.Claim;
import io.github.lemmata.verify.check.AdversarialSearch;
import io.github.lemmata.verify.check.AdversarialSearch.Draws;
import io.github.lemmata.verify.check.Comparison;
import io.github.lemmata.verify.ggtd.OutlierCloud.Company;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

/// Outliers in the clear move further than inliers when points are shifted to their neighbours (37).
final class MeanShiftClaim {

    private MeanShiftClaim() {}

    /// Shifted points, n x d, row-major.
    @FunctionalInterface
    interface Shift {
        double[] of(double[] points, int dimension, MeanShift shift);
    }

    /// When a shift separates outliers from a cluster.
    ///
    /// @param shift the shift
    /// @param spare how many points the cluster has beyond the neighbours that are sought
    /// @param apart whether outliers have to be further from each other than from the cluster
    record Separation(Shift shift, int spare, boolean apart) {

        boolean covers(OutlierCloud cloud) {
            return cloud.size() >= cloud.shift().neighbours() + spare
                    && !(apart && cloud.company() == Company.TOGETHER);
        }
    }

    static Claim<Separation> meanShiftSeparation() {
        Shift shift = (points, dimension, how) -> how.shift(points, dimension);
        return claim("ggtd.mean-shift-separation")
                .says(
                        "Shifted to the mean of its nearest neighbours any number of times, no point of a cluster moves more than the diameter, and every outlier further than that outside moves more.")
                .formula("""
                        \\|y_c^{(m)}-c\\|\\le D<\\|y_o^{(m)}-o\\|\\quad(c\\in C,\\ o\\ \\text{outlier},\\ m\\ge1),\\qquad
                        y^{(j+1)}=\\text{mean of the }k\\text{ nearest to }y^{(j)}""")
                .assuming("the cluster C has diameter D and at least k + 1 points")
                .assuming(
                        "each outlier is further than D from the hull of C, and outliers are further from each other than from any point of C")
                .assuming(
                        "neighbours among the data or, blurring, among the shifted points; ties to the smaller index; a point is never its own neighbour")
                .source(DERIVED.at("spec claim 37; on Yang et al. 2018, Tan et al. 2023"))
                .proof("""
                        A point of $C$ has at least $k$ others of $C$ within $D$ and every outlier beyond $D$; an outlier has all of $C$
                        nearer than any other outlier. So the first $k$ neighbours of every point lie in $C$, and the first shift lands in
                        the hull of $C$. Its points are within $D$ of every $c\\in C$ and beyond $D$ from every outlier, so all later
                        neighbours lie in $C$ too; when blurring they are points of the hull by then. Inliers end within the hull, so
                        within $D$ of where they were, outliers at least their distance from it.""")
                .theory(new Separation(shift, 1, true))
                .checkedBy(separates(), shiftsAsDefined())
                .twin("own index included", new Separation(MeanShiftClaim::withOwn, 1, true))
                .twin("a cluster of k points", new Separation(shift, 0, true))
                .twin("outliers close together", new Separation(shift, 1, false))
                .build();
    }

    /// Every distance sorted, with the point itself among its neighbours.
    private static double[] withOwn(double[] points, int dimension, MeanShift how) {
        return plainly(points, dimension, how, true);
    }

    private static double[] plainly(double[] points, int dimension, MeanShift how, boolean own) {
        double[] shifted = points;
        for (int step = 0; step < how.steps(); step++) {
            double[] from = shifted;
            double[] among = how.variant() == MeanShift.Variant.FIXED ? points : shifted;
            double[] to = new double[points.length];
            for (int i = 0; i < points.length; i++) {
                int row = i / dimension;
                int coordinate = i % dimension;
                to[i] = IntStream.range(0, points.length / dimension)
                        .filter(j -> own || j != row)
                        .boxed()
                        .sorted(Comparator.comparingDouble(j -> squaredDistance(from, row, among, j, dimension)))
                        .limit(how.neighbours())
                        .mapToDouble(j -> among[j * dimension + coordinate])
                        .average()
                        .orElseThrow();
            }
            shifted = to;
        }
        return shifted;
    }

    private static double squaredDistance(double[] a, int i, double[] b, int j, int dimension) {
        double sum = 0;
        for (int c = 0; c < dimension; c++) {
            double difference = a[i * dimension + c] - b[j * dimension + c];
            sum += difference * difference;
        }
        return sum;
    }

    /// One shift against the definition, all distances sorted.
    private static Check<Separation> shiftsAsDefined() {
        return AdversarialSearch.over(new OutlierClouds(), new Draws(30, 100, 3000), (stated, cloud) -> {
            var once =
                    new MeanShift(cloud.shift().neighbours(), 1, cloud.shift().variant());
            double[] points = cloud.points();
            double[] shifted = stated.shift().of(points, cloud.dimension(), once);
            double[] expected = plainly(points, cloud.dimension(), once, false);
            double largest = 0;
            for (int i = 0; i < points.length; i++) {
                largest = Math.max(largest, Math.abs(shifted[i] - expected[i]));
            }
            return Optional.of(Comparison.near("distance from the shift by definition", largest, 0, rounding(points)));
        });
    }

    private static double rounding(double[] points) {
        return 1e-12 * (1 + Arrays.stream(points).map(Math::abs).max().orElseThrow());
    }

    private static Check<Separation> separates() {
        return AdversarialSearch.over(
                new OutlierClouds(),
                new Draws(200, 2000, 50_000),
                (stated, cloud) -> stated.covers(cloud) ? Optional.of(separates(stated, cloud)) : Optional.empty());
    }

    private static Comparison separates(Separation stated, OutlierCloud cloud) {
        int dimension = cloud.dimension();
        double[] points = cloud.points();
        double[] shifted = stated.shift().of(points, dimension, cloud.shift());
        double inlier = 0;
        double outlier = Double.POSITIVE_INFINITY;
        for (int i = 0; i < points.length / dimension; i++) {
            double moved = Math.sqrt(squaredDistance(points, i, shifted, i, dimension));
            inlier = cloud.isOutlier(i) ? inlier : Math.max(inlier, moved);
            outlier = cloud.isOutlier(i) ? Math.min(outlier, moved) : outlier;
        }
        double rounding = rounding(points);
        return Comparison.worst(
                Comparison.atMost("D", cloud.diameter(), "least move of an outlier", outlier, 0),
                Comparison.atMost("gap", cloud.gap() - rounding, "least move of an outlier", outlier, 0),
                Comparison.atMost("largest move of an inlier", inlier - rounding, "D", cloud.diameter(), 0),
                Comparison.atMost("overshoot of the data's range", overshoot(points, shifted, dimension), rounding, 0));
    }

    /// By how much a shifted point leaves the data's bounding box.
    private static double overshoot(double[] points, double[] shifted, int dimension) {
        double most = 0;
        for (int c = 0; c < dimension; c++) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (int i = c; i < points.length; i += dimension) {
                low = Math.min(low, points[i]);
                high = Math.max(high, points[i]);
            }
            for (int i = c; i < points.length; i += dimension) {
                most = Math.max(most, Math.max(low - shifted[i], shifted[i] - high));
            }
        }
        return most;
    }
}
