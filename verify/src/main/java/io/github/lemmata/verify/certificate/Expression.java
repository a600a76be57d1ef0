package io.github.lemmata.verify.certificate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The nodes of an expression, each subexpression once; a node is known by its number, the last is the
/// whole.
final class Expression {

    /// @param arguments the nodes that the operation is applied to
    /// @param number the value of a number, the index of a variable, the exponent of an integer power
    /// @param text a number or a variable in LaTeX
    record Node(Op op, List<Integer> arguments, Range number, String text) {
        int left() {
            return arguments.getFirst();
        }

        int right() {
            return arguments.getLast();
        }

        int index() {
            return number.lo().intValueExact();
        }
    }

    private final List<Node> nodes = new ArrayList<>();
    private final Map<Node, Integer> numbers = new HashMap<>();

    int add(Node node) {
        return numbers.computeIfAbsent(node, fresh -> {
            nodes.add(fresh);
            return nodes.size() - 1;
        });
    }

    Node node(int number) {
        return nodes.get(number);
    }

    int size() {
        return nodes.size();
    }

    String latex() {
        return latex(nodes.getLast(), 0);
    }

    /// A node in LaTeX, in parentheses if it binds less tightly than it has to.
    private String latex(Node node, int least) {
        var text = switch (node.op()) {
            case NUMBER, VARIABLE -> node.text();
            case IPOW -> node.op().latex.formatted(latex(node(node.left()), node.op().left), node.index());
            default ->
                node.op()
                        .latex
                        .formatted(
                                latex(node(node.left()), node.op().left), latex(node(node.right()), node.op().right));
        };
        boolean negative = node.op() == Op.NUMBER && text.startsWith("-");
        return node.op().binding < least || negative && least > 1 ? "\\left(" + text + "\\right)" : text;
    }
}
