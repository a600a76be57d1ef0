package io.github.lemmata.simulations.perceptron.margin;

/// A learner whose updates until separation are counted, and held against its bound.
public enum Learner {
    /// The batch perceptron, a tie counting as an error.
    BATCH_PERCEPTRON("batch perceptron", false),
    /// The batch perceptron, a tie counting half: the limit of [#LR_GD] for large steps on any data.
    BATCH_PERCEPTRON_HALF("batch perceptron, ties half", false),
    /// The normalized batch perceptron, the limit of [#NLR_GD] for large steps.
    NORMALIZED_BATCH_PERCEPTRON("normalized batch perceptron", false),
    /// The classical perceptron, which goes round the samples in the order of the file.
    PERCEPTRON("perceptron, cyclic", false),
    /// Logistic regression by gradient descent from 0.
    LR_GD("LR+GD", true),
    /// Logistic regression by normalized gradient descent from 0.
    NLR_GD("Normalized LR+GD", true);

    private final String title;
    private final boolean stepped;

    Learner(String title, boolean stepped) {
        this.title = title;
        this.stepped = stepped;
    }

    /// What tables and figures call it.
    public String title() {
        return title;
    }

    /// Whether it has a step size.
    public boolean stepped() {
        return stepped;
    }
}
