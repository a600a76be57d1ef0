package io.github.lemmata.datasets.distribution;

import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.LaplaceDistribution;

/// Commons Statistics' own Laplace distribution keeps the contract, so that the contract is theirs.
class CommonsLaplaceTest extends ContinuousDistributionContract {

    @Override
    protected ContinuousDistribution distribution() {
        return LaplaceDistribution.of(0, 1);
    }

    @Override
    protected String reference() {
        return "laplace.csv";
    }
}
