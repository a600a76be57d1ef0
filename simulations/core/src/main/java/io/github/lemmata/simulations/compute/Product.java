package io.github.lemmata.simulations.compute;

/// Which operand of a matrix product is transposed.
public enum Product {
    /// $AB$: n x k times k x m.
    A_B,
    /// $A^\top B$: the first operand is k x n.
    AT_B,
    /// $AB^\top$: the second operand is m x k.
    A_BT;

    /// Returns the rows of the product.
    public int rows(Matrix a) {
        return this == AT_B ? a.columns() : a.rows();
    }

    /// Returns the number of terms of each sum, $k$.
    public int terms(Matrix a) {
        return this == AT_B ? a.rows() : a.columns();
    }

    /// Returns the columns of the product.
    public int columns(Matrix b) {
        return this == A_BT ? b.rows() : b.columns();
    }

    /// Returns the number of terms of each sum as the second operand has it.
    int termsOfSecond(Matrix b) {
        return this == A_BT ? b.columns() : b.rows();
    }
}
