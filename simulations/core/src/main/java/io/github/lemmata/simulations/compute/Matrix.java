package io.github.lemmata.simulations.compute;

/// A stack of matrices of one shape in a backend's memory; most stacks hold one.
///
/// The values are doubles, `count x rows x columns`, row-major: entry $(i,j)$ of matrix $r$ is number
/// $(r\cdot\mathrm{rows}+i)\cdot\mathrm{columns}+j$. Any of the three sizes may be 0. A stack belongs to
/// the backend that made it and is used by one thread at a time; after [#close()] every use is an
/// [IllegalStateException].
public interface Matrix extends AutoCloseable {

    /// Returns the number of matrices.
    int count();

    /// Returns the number of rows of each.
    int rows();

    /// Returns the number of columns of each.
    int columns();

    /// Returns a copy of the values.
    double[] download();

    /// Replaces the values.
    ///
    /// @throws IllegalArgumentException unless there are `count x rows x columns`
    void upload(double... values);

    /// Gives the memory back; a second call does nothing.
    @Override
    void close();
}
