package io.github.lemmata.simulations.compute.cpu;

/// The product kernel without vectors: tiles of 4 rows by 2 columns stay in registers.
final class PlainProduct {
    private PlainProduct() {}

    static void multiplyAdd(View a, View b, View c, int rows, int terms, int columns) {
        int i = 0;
        for (; i + 4 <= rows; i += 4) {
            int j = 0;
            for (; j + 2 <= columns; j += 2) {
                fourByTwo(a, a.at(i, 0), b, b.at(0, j), c, c.at(i, j), terms);
            }
            if (j < columns) {
                fourByOne(a, a.at(i, 0), b, b.at(0, j), c, c.at(i, j), terms);
            }
        }
        for (; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                one(a, a.at(i, 0), b, b.at(0, j), c, c.at(i, j), terms);
            }
        }
    }

    private static void fourByTwo(View left, int a0, View right, int b0, View sums, int c0, int terms) {
        double[] a = left.values();
        double[] b = right.values();
        double[] c = sums.values();
        int c1 = c0 + sums.rowStep();
        int c2 = c1 + sums.rowStep();
        int c3 = c2 + sums.rowStep();
        double c00 = c[c0];
        double c01 = c[c0 + 1];
        double c10 = c[c1];
        double c11 = c[c1 + 1];
        double c20 = c[c2];
        double c21 = c[c2 + 1];
        double c30 = c[c3];
        double c31 = c[c3 + 1];
        int row = left.rowStep();
        for (int p = 0; p < terms; p++) {
            double y0 = b[b0];
            double y1 = b[b0 + 1];
            double x = a[a0];
            c00 = Math.fma(x, y0, c00);
            c01 = Math.fma(x, y1, c01);
            x = a[a0 + row];
            c10 = Math.fma(x, y0, c10);
            c11 = Math.fma(x, y1, c11);
            x = a[a0 + 2 * row];
            c20 = Math.fma(x, y0, c20);
            c21 = Math.fma(x, y1, c21);
            x = a[a0 + 3 * row];
            c30 = Math.fma(x, y0, c30);
            c31 = Math.fma(x, y1, c31);
            a0 += left.columnStep();
            b0 += right.rowStep();
        }
        c[c0] = c00;
        c[c0 + 1] = c01;
        c[c1] = c10;
        c[c1 + 1] = c11;
        c[c2] = c20;
        c[c2 + 1] = c21;
        c[c3] = c30;
        c[c3 + 1] = c31;
    }

    private static void fourByOne(View left, int a0, View right, int b0, View sums, int c0, int terms) {
        double[] a = left.values();
        double[] b = right.values();
        double[] c = sums.values();
        int c1 = c0 + sums.rowStep();
        int c2 = c1 + sums.rowStep();
        int c3 = c2 + sums.rowStep();
        double s0 = c[c0];
        double s1 = c[c1];
        double s2 = c[c2];
        double s3 = c[c3];
        int row = left.rowStep();
        for (int p = 0; p < terms; p++) {
            double y = b[b0];
            s0 = Math.fma(a[a0], y, s0);
            s1 = Math.fma(a[a0 + row], y, s1);
            s2 = Math.fma(a[a0 + 2 * row], y, s2);
            s3 = Math.fma(a[a0 + 3 * row], y, s3);
            a0 += left.columnStep();
            b0 += right.rowStep();
        }
        c[c0] = s0;
        c[c1] = s1;
        c[c2] = s2;
        c[c3] = s3;
    }

    private static void one(View left, int a0, View right, int b0, View sums, int c0, int terms) {
        double sum = sums.values()[c0];
        for (int p = 0; p < terms; p++) {
            sum = Math.fma(left.values()[a0], right.values()[b0], sum);
            a0 += left.columnStep();
            b0 += right.rowStep();
        }
        sums.values()[c0] = sum;
    }
}
