package io.github.lemmata.simulations.ggtd.td;

import io.github.lemmata.theory.Require;

/// How values depend on parameters: one parameter for each state, or a linear combination of features.
public sealed interface ValueFeatures {

    /// A table: the parameters are the values.
    ///
    /// @param states number of states
    record Table(int states) implements ValueFeatures {

        /// @throws IllegalArgumentException unless there is at least one state
        public Table {
            Require.atLeast("states", states, 1);
        }

        @Override
        public int dimension() {
            return states;
        }

        @Override
        public double value(double[] parameters, int from, int state) {
            return parameters[from + state];
        }

        @Override
        public void add(double[] parameters, int from, int state, double amount) {
            parameters[from + state] += amount;
        }
    }

    /// $V(s)=\theta\cdot\phi(s)$.
    ///
    /// @param features $\Phi$, S x d, row-major
    /// @param dimension $d$
    record Linear(double[] features, int dimension) implements ValueFeatures {

        /// @throws IllegalArgumentException unless the features are whole rows
        public Linear {
            Require.atLeast("dimension", dimension, 1);
            if (features.length == 0 || features.length % dimension != 0) {
                throw new IllegalArgumentException("there are %d features; expected a multiple of the dimension %d"
                        .formatted(features.length, dimension));
            }
        }

        @Override
        public int states() {
            return features.length / dimension;
        }

        @Override
        public double value(double[] parameters, int from, int state) {
            double sum = 0;
            for (int j = 0; j < dimension; j++) {
                sum += parameters[from + j] * features[state * dimension + j];
            }
            return sum;
        }

        @Override
        public void add(double[] parameters, int from, int state, double amount) {
            for (int j = 0; j < dimension; j++) {
                parameters[from + j] += amount * features[state * dimension + j];
            }
        }
    }

    /// Returns the number of states.
    int states();

    /// Returns the number of parameters $d$ of one critic.
    int dimension();

    /// Returns $V(s)$ with the parameters `parameters[from]` to `parameters[from + d - 1]`.
    double value(double[] parameters, int from, int state);

    /// Adds an amount times the gradient of $V(s)$ to those parameters.
    void add(double[] parameters, int from, int state, double amount);
}
