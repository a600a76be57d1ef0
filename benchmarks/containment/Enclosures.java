import io.github.lemmata.datasets.RandomStream;
import io.github.lemmata.verify.formula.Function;
import io.github.lemmata.verify.interval.Interval;
import io.github.lemmata.verify.interval.Powers;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;

/// Writes the library's enclosures at random arguments to standard output, for `check.c` to judge.
///
/// usage: `java -cp CLASSPATH Enclosures.java GROUP COUNT SEED`
///
/// A record is x, a, b, y, c, d and then lo, hi for each function of the group: x lies in [a, b], and y in [c, d]. Half
/// of the intervals are points, the others at most a quarter of |x| wide.
final class Enclosures {

    private static final int ARGUMENTS = 6;
    private static final int BUFFER = 1 << 20;
    private static final double INFINITY = Double.POSITIVE_INFINITY;

    /// The functions that are tried at the same arguments.
    ///
    /// @param from the lower end of the domain, excluded if `open`
    /// @param smallest the base-2 logarithm of the smallest size that is common
    /// @param largest the base-2 logarithm of the largest size that is common
    /// @param special where something changes: exact values, switches of the method, limits
    private record Group(
            String name,
            List<BiFunction<Interval, Interval, Interval>> functions,
            double from,
            boolean open,
            int smallest,
            int largest,
            double[] special) {}

    private static Group reals(String name, int smallest, int largest, double[] special, Function... functions) {
        return new Group(name, unary(functions), -INFINITY, true, smallest, largest, special);
    }

    private static List<BiFunction<Interval, Interval, Interval>> unary(Function... functions) {
        return Stream.of(functions)
                .<BiFunction<Interval, Interval, Interval>>map(f -> (x, _) -> f.enclose(x))
                .toList();
    }

    private static Group group(String name) {
        return switch (name) {
            case "exponential" ->
                reals(
                        name,
                        -60,
                        11,
                        new double[] {
                            0, 1, -1, 0x1.62e42fefa39efp-2, 0x1.0a2b23f3bab73p+0, 0x1.62e42fefa39efp-1, 709.782712893384,
                            -708.3964185322641, -745.1332191019411, 22, 36.7368, -37.42994775023705, 56 * 0.6931471805599453,
                            0x1p-28, 0x1p-54, 19.0615
                        },
                        Function.EXP,
                        Function.EXPM1,
                        Function.LOGISTIC,
                        Function.SOFTPLUS,
                        Function.TANH);
            case "logarithm" ->
                new Group(
                        name,
                        unary(Function.LOG, Function.XLOGX, Function.SQRT),
                        0,
                        true,
                        -40,
                        40,
                        new double[] {
                            1, 2, 0.5, Math.exp(-1), Math.sqrt(2), Math.sqrt(0.5), 4, 9, 1e16, 0x1p52, Double.MIN_NORMAL,
                            0x1p-960, Double.MAX_VALUE, Double.MIN_VALUE
                        });
            case "log1p" ->
                new Group(
                        name,
                        unary(Function.LOG1P),
                        -1,
                        true,
                        -60,
                        60,
                        new double[] {0, -1, 1, 0.41422, -0.2929, -0.5, 0x1p-29, 0x1p-54, 0x1p53, 3, Double.MAX_VALUE});
            case "atan" ->
                reals(name, -40, 40, new double[] {0, 0.4375, 0.6875, 1.1875, 2.4375, 0x1p66, 1, 0x1p-29}, Function.ATAN);
            case "wave" -> reals(name, -40, 20, multiplesOfPi(), Function.SIN, Function.COS);
            case "normal" ->
                reals(
                        name,
                        -20,
                        5,
                        switchesOfTheNormalLaw(),
                        Function.NORMAL_CDF,
                        Function.NORMAL_DENSITY,
                        Function.ERF,
                        Function.ERFC);
            case "gamma" ->
                new Group(
                        name,
                        unary(Function.LGAMMA, Function.DIGAMMA, Function.TRIGAMMA, Function.TETRAGAMMA),
                        0,
                        true,
                        -12,
                        12,
                        new double[] {
                            0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4, 5, 6, 7, 8, 9, 10, 11, 1.4616321449683622, 0.25, 100, 1e16
                        });
            case "power" -> binary(name, Powers::real, -20, 20);
            case "integer-power" -> binary(name, (x, n) -> Powers.integer(x, (int) n.lo()), -40, 40);
            case "arithmetic" ->
                new Group(
                        name,
                        List.of(Interval::plus, Interval::minus, Interval::times, Interval::over),
                        -INFINITY,
                        true,
                        -60,
                        60,
                        new double[] {1, -1, 0x1p53, 0.1, 3, 0x1p-480, Double.MIN_NORMAL, Double.MAX_VALUE, 0x1p512});
            default -> throw new IllegalArgumentException("group is " + name + ", expected one of check.c");
        };
    }

    private static Group binary(
            String name, BiFunction<Interval, Interval, Interval> function, int smallest, int largest) {
        double from = name.equals("power") ? 0 : -INFINITY;
        return new Group(name, List.of(function), from, true, smallest, largest, new double[] {1, 2, 0.5, 10, 3, 0.1});
    }

    private static double[] multiplesOfPi() {
        var multiples = new double[4000];
        for (int k = 0; k < multiples.length; k++) {
            long n = k < 2000 ? k - 1000 : (long) (k - 3000) * 333;
            multiples[k] = n * (Math.PI / 4);
        }
        return multiples;
    }

    /// The ends of the central parts, and where the number of terms or levels changes.
    private static double[] switchesOfTheNormalLaw() {
        var squares = Stream.iterate(0.125, s -> s <= 10, s -> s + 0.125).map(Math::sqrt);
        var others = Stream.of(0.0, 2.0, 3.0, 6.0, 10.0, Math.sqrt(18), Math.sqrt(72), Math.sqrt(200), 26.5, 27.2, 37.5, 38.5);
        return Stream.concat(squares, others)
                .flatMap(s -> Stream.of(s, -s))
                .mapToDouble(s -> s)
                .toArray();
    }

    private final Group group;
    private final UniformRandomProvider random;

    private Enclosures(Group group, long seed) {
        this.group = group;
        this.random =
                RandomStream.ofSeed(seed).child("containment").child(group.name()).generator();
    }

    private boolean isInDomain(double x) {
        return Double.isFinite(x) && (group.open() ? x > group.from() : x >= group.from());
    }

    private double argument() {
        double x;
        do {
            int kind = random.nextInt(100);
            x = kind < 45 ? logUniform(group.smallest(), group.largest())
                    : kind < 55 ? uniform()
                    : kind < 70 ? logUniform(-1073, 1024)
                    : kind < 80 ? Double.longBitsToDouble(random.nextLong())
                    : nearSpecial();
        } while (!isInDomain(x));
        return x;
    }

    private double logUniform(int smallest, int largest) {
        double size = Math.scalb(1 + random.nextDouble(), random.nextInt(smallest, largest));
        return random.nextBoolean() ? size : -size;
    }

    private double uniform() {
        double width = Math.scalb(1.0, Math.min(5, group.largest()));
        return (2 * random.nextDouble() - 1) * width;
    }

    /// A double near a special one, mostly among the nearest eight.
    private double nearSpecial() {
        double x = group.special()[random.nextInt(group.special().length)];
        if (random.nextBoolean()) {
            return Double.longBitsToDouble(Double.doubleToRawLongBits(x) + random.nextInt(-8, 9));
        }
        return x + Math.scalb(2 * random.nextDouble() - 1, random.nextInt(-60, 0)) * Math.max(1e-3, Math.abs(x));
    }

    /// A point, or a narrow interval that holds x at an end or inside.
    private Interval around(double x) {
        int kind = random.nextInt(8);
        if (kind < 4) {
            return Interval.point(x);
        }
        double radius = Math.max(Math.ulp(x), Math.abs(x) * Math.scalb(random.nextDouble(), random.nextInt(-52, -2)));
        double below = kind == 4 ? x : x - random.nextDouble() * radius;
        double above = kind == 5 ? x : x + random.nextDouble() * radius;
        return new Interval(below, Math.max(above, x));
    }

    private double second(double x) {
        return switch (group.name()) {
            case "power" -> exponent(x);
            case "integer-power" -> random.nextInt(-20, 21);
            case "arithmetic" -> argument();
            default -> 0;
        };
    }

    /// Mostly such that the power neither overflows nor vanishes.
    private double exponent(double x) {
        double most = Math.min(0x1p60, 745 / Math.max(1e-300, Math.abs(Math.log(x))));
        return switch (random.nextInt(4)) {
            case 0 -> logUniform(-20, 10);
            case 1 -> random.nextInt(-40, 41) / 4.0;
            default -> (2 * random.nextDouble() - 1) * most;
        };
    }

    private Interval aroundSecond(double y) {
        return group.name().equals("power") || group.name().equals("arithmetic") ? around(y) : Interval.point(y);
    }

    private void write(FileChannel out, long count) throws IOException {
        int size = Double.BYTES * (ARGUMENTS + 2 * group.functions().size());
        var buffer = ByteBuffer.allocateDirect(BUFFER).order(ByteOrder.LITTLE_ENDIAN);
        for (long n = 0; n < count; n++) {
            if (buffer.remaining() < size) {
                drain(buffer, out);
            }
            double x = argument();
            double y = second(x);
            var first = around(x);
            var other = aroundSecond(y);
            put(buffer, x, first);
            put(buffer, y, other);
            for (var function : group.functions()) {
                var enclosure = function.apply(first, other);
                buffer.putDouble(enclosure.lo()).putDouble(enclosure.hi());
            }
        }
        drain(buffer, out);
    }

    private static void put(ByteBuffer buffer, double x, Interval around) {
        buffer.putDouble(x).putDouble(around.lo()).putDouble(around.hi());
    }

    private static void drain(ByteBuffer buffer, FileChannel out) throws IOException {
        buffer.flip();
        while (buffer.hasRemaining()) {
            out.write(buffer);
        }
        buffer.clear();
    }

    public static void main(String[] words) throws IOException {
        try (var out = new FileOutputStream(FileDescriptor.out).getChannel()) {
            new Enclosures(group(words[0]), Long.parseLong(words[2])).write(out, Long.parseLong(words[1]));
        }
    }
}
