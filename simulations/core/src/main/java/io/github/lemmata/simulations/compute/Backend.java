package io.github.lemmata.simulations.compute;

/// What simulators ask of a processor: matrix products, element-wise functions, reductions, and the
/// gradients of linear models with the link function fused in.
///
/// Operations work on stacks of matrices ([Matrix]) and write into one that the caller provides. In
/// products and gradients an operand of count 1 serves the whole stack, as data shared by many step sizes
/// do. A result may be an operand of [#map], [#combine] and [#softmax], and of no other operation. Shapes
/// that do not fit, or a matrix of another backend, are an [IllegalArgumentException] that names them.
///
/// **Accuracy.** Every backend passes `BackendContract`: a sum of products is within $k\,u\sum|a_ib_i|$ of
/// the exact one ($k$ terms, $u=2^{-53}$), an elementary function within 4 ulp, subnormal results included.
/// **Determinism.** The same operation on the same values gives the same bits, on any thread, and whatever
/// else is in the stack.
///
/// A backend may be used by many threads at once.
public interface Backend extends AutoCloseable {

    /// Returns the name by which it is chosen, such as `cpu`.
    String name();

    /// Returns what it runs on, in words.
    String device();

    /// Returns a new stack with these values, `count x rows x columns`, row-major.
    Matrix upload(int count, int rows, int columns, double... values);

    /// Returns a new stack of zeros.
    Matrix zeros(int count, int rows, int columns);

    /// Sets `result` to the product of `a` and `b`, one of them transposed if the form says so.
    void multiply(Product form, Matrix a, Matrix b, Matrix result);

    /// Adds the product of `a` and `b` to `result`.
    void multiplyAdd(Product form, Matrix a, Matrix b, Matrix result);

    /// Sets each entry of `result` to $f$ of the entry of `x`.
    void map(Elementwise f, Matrix x, Matrix result);

    /// Sets each entry of `result` to $x\circ y$. A size of `y` that is 1 stands for as many as `x` has: a
    /// row, a column, a number, or one matrix for the whole stack.
    void combine(Combination operation, Matrix x, Matrix y, Matrix result);

    /// Reduces the rows of `x` where `result` has one column, its columns where `result` has one row, and
    /// whole matrices where it has both. Over no entries, a sum is 0 and a maximum $-\infty$.
    void reduce(Reduction reduction, Matrix x, Matrix result);

    /// Sets each row of `result` to the softmax of the row of `x`, $e^{x_j}/\sum_le^{x_l}$, through the
    /// largest entry.
    void softmax(Matrix x, Matrix result);

    /// Weighted sums of points, as descent on a linear two-class model takes them, for $B$ iterates at
    /// once:
    /// $$g_b=\sum_iw_i\,\omega(\gamma_bs_{bi})\,z_i,\qquad s_{bi}=z_i^\top u_b,\qquad\omega=-\ell'.$$
    /// Points of weight 0 count as absent.
    ///
    /// @param loss $\ell$ with its $\omega$
    /// @param points $z_i=y_ia_i$, k x d
    /// @param weights $w_i$, k x 1
    /// @param iterates $u_b$, B x d
    /// @param stepSizes $\gamma_b$, B x 1
    /// @param gradients $g_b$, B x d
    /// @param smallestScores $\min_is_{bi}$, B x 1: positive where $u_b$ separates; $\infty$ without
    ///     points, NaN where $u_b$ is not finite
    void marginGradient(
            MarginLoss loss,
            Matrix points,
            Matrix weights,
            Matrix iterates,
            Matrix stepSizes,
            Matrix gradients,
            Matrix smallestScores);

    /// Gradient and value of softmax regression, for a stack of models $W$ on shared or own data:
    /// $$G=X^\top\mathrm{diag}(w)\,(S-P),\qquad f=-\sum_iw_i\sum_jP_{ij}\log S_{ij},\qquad
    /// S=\mathrm{softmax}(XW).$$
    ///
    /// @param features $X$, n x d
    /// @param targets $P$, n x K, rows that sum to 1
    /// @param weights $w$, n x 1
    /// @param model $W$, d x K
    /// @param gradient $G$, d x K
    /// @param loss $f$, 1 x 1
    void softmaxGradient(Matrix features, Matrix targets, Matrix weights, Matrix model, Matrix gradient, Matrix loss);

    /// Counts the rows in which the score of the row's own class is not above all others.
    ///
    /// @param scores n x K
    /// @param classes n x 1, integers from 0 to K - 1
    /// @param errors 1 x 1
    void countErrors(Matrix scores, Matrix classes, Matrix errors);

    /// Replaces `b` by the solution $X$ of $AX=B$, by Cholesky factors.
    ///
    /// @param a symmetric and positive definite, n x n; the lower triangle is read
    /// @param b n x m
    /// @throws IllegalArgumentException if a matrix is not positive definite
    void solve(Matrix a, Matrix b);

    /// Gives back what it holds; a second call does nothing.
    @Override
    default void close() {}
}
