package io.github.lemmata.cli.perceptron;

import io.github.lemmata.cli.BadInput;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Step sizes as they are written on the command line: a list `0.1,1,10`, or a range
/// `0.01..10000:13` of so many, equally spaced on a logarithmic scale.
final class StepSizes {

    /// What is taken where nothing is said.
    static final String DEFAULT = "0.01..10000:13";

    private static final int MOST = 1000;
    private static final int USUAL = 13;
    private static final MathContext DIGITS = new MathContext(14);
    private static final Pattern RANGE = Pattern.compile("(.+?)\\.\\.(.+?)(?::(.*))?");

    private StepSizes() {}

    /// The step sizes that `text` writes, in its order.
    ///
    /// @throws BadInput if it writes none, or one that is not positive and finite
    static double[] parse(String text) {
        Matcher range = RANGE.matcher(text.strip());
        if (!range.matches()) {
            double[] list = Arrays.stream(text.split(",", -1))
                    .mapToDouble(part -> stepSize(part.strip()))
                    .toArray();
            if (list.length > MOST) {
                throw new BadInput(
                        "--step-sizes: %d step sizes are too many; expected at most %d".formatted(list.length, MOST));
            }
            return list;
        }
        double low = stepSize(range.group(1).strip());
        double high = stepSize(range.group(2).strip());
        if (high <= low) {
            throw new BadInput(
                    "--step-sizes: the range \"%s\" does not increase; expected LOW..HIGH with LOW below HIGH"
                            .formatted(text));
        }
        int count = range.group(3) == null ? USUAL : count(range.group(3).strip());
        return IntStream.range(0, count)
                .mapToDouble(k -> between(low, high, (double) k / (count - 1)))
                .toArray();
    }

    /// To 14 digits, so that round numbers come out round.
    private static double between(double low, double high, double share) {
        if (share == 0 || share == 1) {
            return share == 0 ? low : high;
        }
        double exponent = (1 - share) * Math.log10(low) + share * Math.log10(high);
        return new BigDecimal(Math.pow(10, exponent)).round(DIGITS).doubleValue();
    }

    private static int count(String text) {
        if (text.matches("\\d{1,4}")) {
            int count = Integer.parseInt(text);
            if (count >= 2 && count <= MOST) {
                return count;
            }
        }
        throw new BadInput("--step-sizes: \"%s\" is no number of step sizes; expected an integer from 2 to %d"
                .formatted(text, MOST));
    }

    private static double stepSize(String text) {
        double value;
        try {
            value = Double.parseDouble(text);
        } catch (NumberFormatException notANumber) {
            throw refused(text, "is not a number");
        }
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            throw refused(text, "is not finite");
        }
        if (value <= 0) {
            throw refused(text, "is not positive");
        }
        return value;
    }

    private static BadInput refused(String text, String why) {
        return new BadInput(
                "--step-sizes: \"%s\" %s; expected positive numbers such as 0.1,1,10 or a range such as 0.01..10000:13"
                        .formatted(text, why));
    }
}
