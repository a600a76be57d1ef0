package io.github.lemmata.plots.paper;

import java.awt.Color;

/// The colours of every figure: Okabe and Ito's palette, which readers with any colour vision can tell apart, and
/// one ramp for quantities that have an order.
///
/// All are opaque, so that PNG, SVG and PDF agree; a tint is mixed with the paper's white instead of being made
/// transparent.
public enum Ink {
    BLACK(0x000000),
    GREY(0x767676),
    ORANGE(0xE69F00),
    SKY(0x56B4E9),
    GREEN(0x009E73),
    BLUE(0x0072B2),
    VERMILLION(0xD55E00),
    PURPLE(0xCC79A7);

    /// Anchors of the ordered ramp, light to dark so that the order survives a greyscale print.
    private static final int[] RAMP = {0xF2A65E, 0xE8743B, 0xC23B63, 0x7A2582, 0x26145F};

    private final Color color;

    Ink(int rgb) {
        color = new Color(rgb);
    }

    /// The colour itself.
    public Color color() {
        return color;
    }

    /// This colour on white paper at the given strength in $[0, 1]$: 1 is the colour itself, 0 is white.
    public Color tint(double strength) {
        return mix(Color.WHITE, color, strength);
    }

    /// The colour of a value that has an order, from light at 0 to dark at 1.
    ///
    /// @throws IllegalArgumentException if `share` is not in $[0, 1]$
    public static Color ramp(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("share is " + share + " but has to lie in [0, 1]");
        }
        double position = share * (RAMP.length - 1);
        int below = Math.min((int) position, RAMP.length - 2);
        return mix(new Color(RAMP[below]), new Color(RAMP[below + 1]), position - below);
    }

    private static Color mix(Color from, Color to, double share) {
        return new Color(
                between(from.getRed(), to.getRed(), share),
                between(from.getGreen(), to.getGreen(), share),
                between(from.getBlue(), to.getBlue(), share));
    }

    private static int between(int from, int to, double share) {
        return (int) Math.round(from + share * (to - from));
    }
}
