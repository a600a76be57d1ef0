package io.github.lemmata.verify.prover;

import java.util.ArrayDeque;
import java.util.List;
import java.util.function.Consumer;

/// A tree of cuts of a box, with the form that settles each part.
///
/// Coverage is a fact of its shape: a cut has exactly two parts, which share the cut.
///
/// @param nodes the nodes; the first is the whole box
public record Proof(List<Node> nodes) {

    /// A part of the box.
    public sealed interface Node {}

    /// A part that is cut.
    ///
    /// @param variable the number of the side
    /// @param at where
    /// @param left the place among the nodes of the lower part; the upper part follows it
    public record Cut(int variable, double at, int left) implements Node {}

    /// A part that is settled.
    ///
    /// @param method the forms, as a certificate writes them
    public record Leaf(String method) implements Node {}

    public Proof {
        nodes = List.copyOf(nodes);
    }

    /// The number of boxes: cuts and leaves.
    public int boxes() {
        return nodes.size();
    }

    /// The number of leaves.
    public int leaves() {
        return (nodes.size() + 1) / 2;
    }

    /// Visits the nodes in preorder, the lower part first.
    public void preorder(Consumer<Node> visitor) {
        var waiting = new ArrayDeque<Integer>();
        waiting.push(0);
        while (!waiting.isEmpty()) {
            var node = nodes.get(waiting.pop());
            visitor.accept(node);
            if (node instanceof Cut cut) {
                waiting.push(cut.left() + 1);
                waiting.push(cut.left());
            }
        }
    }
}
