package io.github.lemmata.plots.paper;

import java.awt.BasicStroke;

/// How a line is broken, so that series stay apart without colour.
public enum Dash {
    SOLID,
    DASHED(9, 5),
    DOTTED(1.5f, 4.5f),
    DASH_DOT(10, 4, 2, 4);

    private final float[] pattern;

    Dash(float... pattern) {
        this.pattern = pattern;
    }

    /// The stroke of this dash at a width in figure units.
    public BasicStroke stroke(double width) {
        return pattern.length == 0
                ? new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
                : new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, pattern, 0);
    }
}
