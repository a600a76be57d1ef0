package io.github.lemmata.theory.hconsistency;

import io.github.lemmata.theory.QuantitiesContract;

class HconsistencyQuantitiesTest extends QuantitiesContract {
    HconsistencyQuantitiesTest() {
        super(new HconsistencyQuantities());
    }
}
