package io.github.lemmata.theory.ggtd;

import io.github.lemmata.theory.QuantitiesContract;

class GgtdQuantitiesTest extends QuantitiesContract {
    GgtdQuantitiesTest() {
        super(new GgtdQuantities());
    }
}
