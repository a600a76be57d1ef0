package io.github.lemmata.simulations.compute.cpu;

/// Rows whose own class has no strictly largest score.
final class ErrorCount {
    private ErrorCount() {}

    static void fill(CpuMatrix scores, CpuMatrix classes, CpuMatrix errors) {
        for (int r = 0; r < scores.count(); r++) {
            View s = scores.view(r);
            View y = classes.view(r);
            int wrong = 0;
            for (int i = 0; i < scores.rows(); i++) {
                wrong += wins(s, i, y.values()[y.at(i, 0)], scores.columns()) ? 0 : 1;
            }
            errors.values()[r] = wrong;
        }
    }

    private static boolean wins(View scores, int i, double own, int classes) {
        if (!(own >= 0 && own < classes && own == Math.rint(own))) {
            throw new IllegalArgumentException(
                    "the class of row %d is %s; expected integer from 0 to %d".formatted(i, own, classes - 1));
        }
        double score = scores.values()[scores.at(i, (int) own)];
        for (int j = 0; j < classes; j++) {
            if (j != own && !(score > scores.values()[scores.at(i, j)])) {
                return false;
            }
        }
        return true;
    }
}
