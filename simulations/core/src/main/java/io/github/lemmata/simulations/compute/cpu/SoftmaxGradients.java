package io.github.lemmata.simulations.compute.cpu;

/// Softmax gradients of a stack of models: side by side in one product where they share the data, one by
/// one otherwise.
final class SoftmaxGradients {
    private SoftmaxGradients() {}

    static void fill(
            Kernels kernels,
            CpuMatrix features,
            CpuMatrix targets,
            CpuMatrix weights,
            CpuMatrix models,
            CpuMatrix gradients,
            CpuMatrix losses) {
        boolean shared = features.count() == 1 && targets.count() == 1 && weights.count() == 1;
        int together = shared ? models.count() : 1;
        for (int r = 0; r < models.count(); r += together) {
            SoftmaxGradient data = new SoftmaxGradient(
                    kernels,
                    features.view(r),
                    targets.view(r),
                    weights.view(r),
                    features.rows(),
                    features.columns(),
                    models.columns());
            fill(data, models, gradients, losses, r, together);
        }
    }

    private static void fill(
            SoftmaxGradient data, CpuMatrix models, CpuMatrix gradients, CpuMatrix losses, int first, int count) {
        int d = models.rows();
        int classes = models.columns();
        View sideBySide = View.rows(new double[d * count * classes], 0, count * classes);
        View sums = View.rows(new double[d * count * classes], 0, count * classes);
        double[] values = new double[count];
        for (int r = 0; r < count; r++) {
            models.view(first + r).copyTo(sideBySide.from(0, r * classes), d, classes);
        }
        data.add(sideBySide, count, sums, values);
        for (int r = 0; r < count; r++) {
            sums.from(0, r * classes).copyTo(gradients.view(first + r), d, classes);
            losses.values()[first + r] = values[r];
        }
    }
}
