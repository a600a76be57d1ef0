package io.github.lemmata.verify.prover;

import io.github.lemmata.verify.formula.Inequality;
import io.github.lemmata.verify.interval.Interval;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// How a search for a proof ended.
public sealed interface Outcome {

    /// What the search was about.
    Inequality inequality();

    /// The inequality holds on the whole box.
    ///
    /// @param proof how the box was cut, and by which form each part was settled
    /// @param lowest the least lower end of the slack found on a part
    record Proved(Inequality inequality, Proof proof, double lowest) implements Outcome {}

    /// The inequality fails at a point.
    ///
    /// @param point a point of the box at which the opposite is proved
    /// @param slack an enclosure of the slack there, wholly below 0, or at most 0 for a strict inequality
    /// @param path how the point was found
    record Refuted(Inequality inequality, List<Double> point, Interval slack, String path) implements Outcome {

        /// The point, as `x = 0.5, y = 2.0`.
        public String instance() {
            var names = inequality.box().names();
            return IntStream.range(0, names.size())
                    .mapToObj(i -> names.get(i) + " = " + point.get(i))
                    .collect(Collectors.joining(", "));
        }
    }

    /// The budget ended first.
    ///
    /// @param reason which limit was met, and where
    /// @param boxes how many boxes were examined
    /// @param left how many of them are still open
    /// @param worst at most 20 of these, the lowest lower ends first
    record Undecided(Inequality inequality, String reason, int boxes, int left, List<OpenBox> worst)
            implements Outcome {

        public Undecided {
            worst = List.copyOf(worst);
        }
    }

    /// A box on which nothing was settled.
    ///
    /// @param sides its sides, in the order of the variables
    /// @param lower the lower end of the slack on it
    record OpenBox(List<Interval> sides, double lower) {
        public OpenBox {
            sides = List.copyOf(sides);
        }
    }
}
