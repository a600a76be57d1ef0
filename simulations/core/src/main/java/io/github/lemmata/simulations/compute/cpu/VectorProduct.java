package io.github.lemmata.simulations.compute.cpu;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/// The product kernel on vectors: tiles of 4 rows by 3 vectors of columns stay in registers, so that each
/// step of 12 fused multiply-adds loads 7 times.
///
/// Sums are loaded and stored in place: a method of our own for it may stay a call, as it is called once a tile, and
/// the
/// sums then live in objects all through the loop, ten times slower.
final class VectorProduct {
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int L = SPECIES.length();

    private VectorProduct() {}

    static void multiplyAdd(View a, View b, View c, int rows, int terms, int columns) {
        int j = 0;
        for (; j + 3 * L <= columns; j += 3 * L) {
            columns(3, a, b.from(0, j), c.from(0, j), rows, terms);
        }
        if (j + 2 * L <= columns) {
            columns(2, a, b.from(0, j), c.from(0, j), rows, terms);
            j += 2 * L;
        }
        if (j + L <= columns) {
            columns(1, a, b.from(0, j), c.from(0, j), rows, terms);
            j += L;
        }
        if (j < columns) {
            PlainProduct.multiplyAdd(a, b.from(0, j), c.from(0, j), rows, terms, columns - j);
        }
    }

    private static void columns(int vectors, View a, View b, View c, int rows, int terms) {
        int i = 0;
        for (; i + 4 <= rows; i += 4) {
            switch (vectors) {
                case 3 -> fourByThree(a, a.at(i, 0), b, c, c.at(i, 0), terms);
                case 2 -> fourByTwo(a, a.at(i, 0), b, c, c.at(i, 0), terms);
                default -> fourByOne(a, a.at(i, 0), b, c, c.at(i, 0), terms);
            }
        }
        for (; i < rows; i++) {
            for (int vector = 0; vector < vectors; vector++) {
                oneByOne(a, a.at(i, 0), b, b.at(0, vector * L), c, c.at(i, vector * L), terms);
            }
        }
    }

    private static void fourByThree(View left, int a0, View right, View sums, int c0, int terms) {
        double[] a = left.values();
        double[] b = right.values();
        double[] c = sums.values();
        int c1 = c0 + sums.rowStep();
        int c2 = c1 + sums.rowStep();
        int c3 = c2 + sums.rowStep();
        DoubleVector c00 = DoubleVector.fromArray(SPECIES, c, c0);
        DoubleVector c01 = DoubleVector.fromArray(SPECIES, c, c0 + L);
        DoubleVector c02 = DoubleVector.fromArray(SPECIES, c, c0 + 2 * L);
        DoubleVector c10 = DoubleVector.fromArray(SPECIES, c, c1);
        DoubleVector c11 = DoubleVector.fromArray(SPECIES, c, c1 + L);
        DoubleVector c12 = DoubleVector.fromArray(SPECIES, c, c1 + 2 * L);
        DoubleVector c20 = DoubleVector.fromArray(SPECIES, c, c2);
        DoubleVector c21 = DoubleVector.fromArray(SPECIES, c, c2 + L);
        DoubleVector c22 = DoubleVector.fromArray(SPECIES, c, c2 + 2 * L);
        DoubleVector c30 = DoubleVector.fromArray(SPECIES, c, c3);
        DoubleVector c31 = DoubleVector.fromArray(SPECIES, c, c3 + L);
        DoubleVector c32 = DoubleVector.fromArray(SPECIES, c, c3 + 2 * L);
        int row = left.rowStep();
        int step = left.columnStep();
        int b0 = right.start();
        for (int p = 0; p < terms; p++) {
            DoubleVector y0 = DoubleVector.fromArray(SPECIES, b, b0);
            DoubleVector y1 = DoubleVector.fromArray(SPECIES, b, b0 + L);
            DoubleVector y2 = DoubleVector.fromArray(SPECIES, b, b0 + 2 * L);
            DoubleVector x = DoubleVector.broadcast(SPECIES, a[a0]);
            c00 = x.fma(y0, c00);
            c01 = x.fma(y1, c01);
            c02 = x.fma(y2, c02);
            x = DoubleVector.broadcast(SPECIES, a[a0 + row]);
            c10 = x.fma(y0, c10);
            c11 = x.fma(y1, c11);
            c12 = x.fma(y2, c12);
            x = DoubleVector.broadcast(SPECIES, a[a0 + 2 * row]);
            c20 = x.fma(y0, c20);
            c21 = x.fma(y1, c21);
            c22 = x.fma(y2, c22);
            x = DoubleVector.broadcast(SPECIES, a[a0 + 3 * row]);
            c30 = x.fma(y0, c30);
            c31 = x.fma(y1, c31);
            c32 = x.fma(y2, c32);
            a0 += step;
            b0 += right.rowStep();
        }
        c00.intoArray(c, c0);
        c01.intoArray(c, c0 + L);
        c02.intoArray(c, c0 + 2 * L);
        c10.intoArray(c, c1);
        c11.intoArray(c, c1 + L);
        c12.intoArray(c, c1 + 2 * L);
        c20.intoArray(c, c2);
        c21.intoArray(c, c2 + L);
        c22.intoArray(c, c2 + 2 * L);
        c30.intoArray(c, c3);
        c31.intoArray(c, c3 + L);
        c32.intoArray(c, c3 + 2 * L);
    }

    private static void fourByTwo(View left, int a0, View right, View sums, int c0, int terms) {
        double[] a = left.values();
        double[] b = right.values();
        double[] c = sums.values();
        int c1 = c0 + sums.rowStep();
        int c2 = c1 + sums.rowStep();
        int c3 = c2 + sums.rowStep();
        DoubleVector c00 = DoubleVector.fromArray(SPECIES, c, c0);
        DoubleVector c01 = DoubleVector.fromArray(SPECIES, c, c0 + L);
        DoubleVector c10 = DoubleVector.fromArray(SPECIES, c, c1);
        DoubleVector c11 = DoubleVector.fromArray(SPECIES, c, c1 + L);
        DoubleVector c20 = DoubleVector.fromArray(SPECIES, c, c2);
        DoubleVector c21 = DoubleVector.fromArray(SPECIES, c, c2 + L);
        DoubleVector c30 = DoubleVector.fromArray(SPECIES, c, c3);
        DoubleVector c31 = DoubleVector.fromArray(SPECIES, c, c3 + L);
        int row = left.rowStep();
        int step = left.columnStep();
        int b0 = right.start();
        for (int p = 0; p < terms; p++) {
            DoubleVector y0 = DoubleVector.fromArray(SPECIES, b, b0);
            DoubleVector y1 = DoubleVector.fromArray(SPECIES, b, b0 + L);
            DoubleVector x = DoubleVector.broadcast(SPECIES, a[a0]);
            c00 = x.fma(y0, c00);
            c01 = x.fma(y1, c01);
            x = DoubleVector.broadcast(SPECIES, a[a0 + row]);
            c10 = x.fma(y0, c10);
            c11 = x.fma(y1, c11);
            x = DoubleVector.broadcast(SPECIES, a[a0 + 2 * row]);
            c20 = x.fma(y0, c20);
            c21 = x.fma(y1, c21);
            x = DoubleVector.broadcast(SPECIES, a[a0 + 3 * row]);
            c30 = x.fma(y0, c30);
            c31 = x.fma(y1, c31);
            a0 += step;
            b0 += right.rowStep();
        }
        c00.intoArray(c, c0);
        c01.intoArray(c, c0 + L);
        c10.intoArray(c, c1);
        c11.intoArray(c, c1 + L);
        c20.intoArray(c, c2);
        c21.intoArray(c, c2 + L);
        c30.intoArray(c, c3);
        c31.intoArray(c, c3 + L);
    }

    private static void fourByOne(View left, int a0, View right, View sums, int c0, int terms) {
        double[] a = left.values();
        double[] b = right.values();
        double[] c = sums.values();
        int c1 = c0 + sums.rowStep();
        int c2 = c1 + sums.rowStep();
        int c3 = c2 + sums.rowStep();
        DoubleVector s0 = DoubleVector.fromArray(SPECIES, c, c0);
        DoubleVector s1 = DoubleVector.fromArray(SPECIES, c, c1);
        DoubleVector s2 = DoubleVector.fromArray(SPECIES, c, c2);
        DoubleVector s3 = DoubleVector.fromArray(SPECIES, c, c3);
        int row = left.rowStep();
        int step = left.columnStep();
        int b0 = right.start();
        for (int p = 0; p < terms; p++) {
            DoubleVector y = DoubleVector.fromArray(SPECIES, b, b0);
            s0 = y.fma(DoubleVector.broadcast(SPECIES, a[a0]), s0);
            s1 = y.fma(DoubleVector.broadcast(SPECIES, a[a0 + row]), s1);
            s2 = y.fma(DoubleVector.broadcast(SPECIES, a[a0 + 2 * row]), s2);
            s3 = y.fma(DoubleVector.broadcast(SPECIES, a[a0 + 3 * row]), s3);
            a0 += step;
            b0 += right.rowStep();
        }
        s0.intoArray(c, c0);
        s1.intoArray(c, c1);
        s2.intoArray(c, c2);
        s3.intoArray(c, c3);
    }

    private static void oneByOne(View left, int a0, View right, int b0, View sums, int c0, int terms) {
        double[] a = left.values();
        double[] b = right.values();
        double[] c = sums.values();
        DoubleVector sum = DoubleVector.fromArray(SPECIES, c, c0);
        for (int p = 0; p < terms; p++) {
            sum = DoubleVector.fromArray(SPECIES, b, b0).fma(DoubleVector.broadcast(SPECIES, a[a0]), sum);
            a0 += left.columnStep();
            b0 += right.rowStep();
        }
        sum.intoArray(c, c0);
    }
}
