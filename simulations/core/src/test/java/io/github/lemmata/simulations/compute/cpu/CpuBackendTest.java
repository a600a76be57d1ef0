package io.github.lemmata.simulations.compute.cpu;

import io.github.lemmata.simulations.compute.Backend;
import io.github.lemmata.simulations.compute.BackendContract;

class CpuBackendTest extends BackendContract {
    @Override
    protected Backend open() {
        return CpuBackend.ofThreads(1);
    }
}
