package io.github.lemmata.simulations.compute.cpu;

import io.github.lemmata.simulations.compute.Backend;
import io.github.lemmata.simulations.compute.BackendContract;

class CpuBackendWithoutVectorsTest extends BackendContract {
    @Override
    protected Backend open() {
        return new CpuBackend(new PlainKernels(), 1);
    }
}
