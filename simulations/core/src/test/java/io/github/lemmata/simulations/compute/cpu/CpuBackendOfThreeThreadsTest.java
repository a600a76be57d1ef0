package io.github.lemmata.simulations.compute.cpu;

import io.github.lemmata.simulations.compute.Backend;
import io.github.lemmata.simulations.compute.BackendContract;

class CpuBackendOfThreeThreadsTest extends BackendContract {
    @Override
    protected Backend open() {
        return CpuBackend.ofThreads(3);
    }
}
