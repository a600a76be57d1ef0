package io.github.lemmata.verify.certificate;

import static io.github.lemmata.verify.certificate.Range.ONE;
import static io.github.lemmata.verify.certificate.Range.ZERO;

import java.util.List;

/// The values and partial derivatives of an expression's nodes on a box, each computed when it is first
/// asked for.
///
/// @throws ArithmeticException by its methods, where a node is not known to be defined on the whole box
final class Evaluation {
    private final Expression expression;
    private final List<Range> box;
    private final Range[] values;
    private final Range[][] slopes;

    Evaluation(Expression expression, List<Range> box) {
        this.expression = expression;
        this.box = box;
        values = new Range[expression.size()];
        slopes = new Range[box.size()][expression.size()];
    }

    /// The expression, which is continuous on the box.
    Range value() {
        return value(expression.size() - 1);
    }

    /// The derivative of the expression by a variable; at a kink of abs, min and max all slopes between
    /// the two, as the mean value theorem needs.
    Range slope(int variable) {
        return slope(expression.size() - 1, variable);
    }

    private Range value(int number) {
        if (values[number] == null) {
            values[number] = value(expression.node(number));
        }
        return values[number];
    }

    private Range value(Expression.Node node) {
        return switch (node.op()) {
            case NUMBER -> node.number();
            case VARIABLE -> box.get(node.index());
            case ADD -> value(node.left()).plus(value(node.right()));
            case SUB -> value(node.left()).minus(value(node.right()));
            case MUL -> value(node.left()).times(value(node.right()));
            case DIV -> value(node.left()).over(value(node.right()));
            case MIN -> value(node.left()).min(value(node.right()));
            case MAX -> value(node.left()).max(value(node.right()));
            case POW -> Elementary.power(value(node.left()), value(node.right()));
            case IPOW -> value(node.left()).power(node.index());
            default -> node.op().function.apply(value(node.left()));
        };
    }

    private Range slope(int number, int variable) {
        if (slopes[variable][number] == null) {
            slopes[variable][number] = slope(expression.node(number), number, variable);
        }
        return slopes[variable][number];
    }

    private Range slope(Expression.Node node, int number, int variable) {
        if (node.arguments().isEmpty()) {
            return node.op() == Op.VARIABLE && node.index() == variable ? ONE : ZERO;
        }
        var left = slope(node.left(), variable);
        var right = slope(node.right(), variable);
        if (left.isZero() && right.isZero()) {
            return ZERO;
        }
        var a = value(node.left());
        var b = value(node.right());
        return switch (node.op()) {
            case ADD -> left.plus(right);
            case SUB -> left.minus(right);
            case MUL -> left.times(b).plus(right.times(a));
            case DIV -> left.over(b).minus(right.times(value(number).over(b)));
            case MIN -> a.hi().compareTo(b.lo()) <= 0 ? left : b.hi().compareTo(a.lo()) <= 0 ? right : left.hull(right);
            case MAX -> a.lo().compareTo(b.hi()) >= 0 ? left : b.lo().compareTo(a.hi()) >= 0 ? right : left.hull(right);
            case POW -> powerSlope(a, b, left, right);
            case IPOW ->
                node.index() == 0 ? ZERO : left.times(a.power(node.index() - 1).times(node.index()));
            default -> left.times(node.op().slope.apply(a, value(number)));
        };
    }

    /// $a\,x^{a-1}x'+x^a\log x\;a'$.
    private static Range powerSlope(Range x, Range a, Range left, Range right) {
        var byBase = left.isZero() ? ZERO : left.times(a.times(Elementary.power(x, a.minus(ONE))));
        return right.isZero() ? byBase : byBase.plus(right.times(Elementary.powerTimesLog(x, a)));
    }
}
