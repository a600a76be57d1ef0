package io.github.lemmata.simulations.compute;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;

/// What every [Backend] keeps: results within the stated tolerances of references in higher precision, the
/// same bits on any thread and in any company, and errors at the door.
///
/// An adapter's test extends this class and says which backend it is.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class BackendContract {
    private Backend backend;

    /// Opens the backend under test.
    protected abstract Backend open();

    @BeforeAll
    void openBackend() {
        backend = open();
    }

    @AfterAll
    void closeBackend() {
        backend.close();
        backend.close();
    }

    @Nested
    class Matrices extends MatrixContract {
        Matrices() {
            super(BackendContract.this.backend);
        }
    }

    @Nested
    class Products extends ProductContract {
        Products() {
            super(BackendContract.this.backend);
        }
    }

    @Nested
    class Systems extends SystemContract {
        Systems() {
            super(BackendContract.this.backend);
        }
    }

    @Nested
    class Entries extends EntryContract {
        Entries() {
            super(BackendContract.this.backend);
        }
    }

    @Nested
    class Reductions extends ReductionContract {
        Reductions() {
            super(BackendContract.this.backend);
        }
    }

    @Nested
    class MarginGradients extends MarginGradientContract {
        MarginGradients() {
            super(BackendContract.this.backend);
        }
    }

    @Nested
    class SoftmaxRegressions extends SoftmaxRegressionContract {
        SoftmaxRegressions() {
            super(BackendContract.this.backend);
        }
    }

    @Nested
    class Threads extends ThreadContract {
        Threads() {
            super(BackendContract.this.backend);
        }
    }
}
