package io.github.lemmata.verify.interval;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lemmata.verify.formula.Function;
import java.math.BigDecimal;
import java.util.Arrays;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

@Domain(Doubles.class)
@Domain(DomainContext.Global.class)
class FunctionEnclosureTest {

    @ParameterizedTest(name = "{0}({1})")
    @CsvFileSource(resources = "reference-values.csv", useHeadersInDisplayName = true)
    void referenceValuesAreEnclosedWithinTheStatedWidth(String function, double x, BigDecimal value, int ulps) {
        var enclosure = named(function).enclose(Interval.point(x));
        // the values are rounded to 30 digits
        var tolerance = value.abs().movePointLeft(28);
        assertThat(new BigDecimal(enclosure.lo())).isLessThanOrEqualTo(value.add(tolerance));
        assertThat(new BigDecimal(enclosure.hi())).isGreaterThanOrEqualTo(value.subtract(tolerance));
        assertThat(enclosure.width() / Math.ulp(value.doubleValue())).isLessThanOrEqualTo(ulps);
    }

    @ParameterizedTest(name = "{0}({1})")
    @CsvFileSource(resources = "function-values.csv", useHeadersInDisplayName = true)
    void valuesToSeventyFiveDigitsAreEnclosed(String function, String x, BigDecimal value) {
        var enclosure = named(function).enclose(Interval.point(Double.valueOf(x)));
        assertThat(new BigDecimal(enclosure.lo())).isLessThanOrEqualTo(value);
        assertThat(new BigDecimal(enclosure.hi())).isGreaterThanOrEqualTo(value);
        assertThat(enclosure.width()).isLessThanOrEqualTo(1e-12 * Math.max(1, Math.abs(value.doubleValue())));
    }

    /// Enclosures at different points err differently, so parts are compared up to that error.
    @Property(tries = 400)
    void enclosuresOfPartsAreParts(@ForAll double a, @ForAll double b) {
        var whole = new Interval(Math.min(a, b), Math.max(a, b));
        var part = new Interval(whole.middle(), whole.hi());
        for (var function : Function.values()) {
            var outer = function.enclose(whole);
            var inner = function.enclose(part);
            double slack = 1e-12 * Math.max(1, outer.magnitude());
            var wider = outer.isEmpty() || Double.isInfinite(slack) ? outer : outer.plus(new Interval(-slack, slack));
            assertThat(wider.contains(inner))
                    .as("%s of %s is %s, of %s is %s", function, whole, outer, part, inner)
                    .isTrue();
        }
    }

    @Test
    void theLogarithmOfAGammaFunctionBeyondTheDoublesHasTheLargestDoubleBelowIt() {
        var enclosure = GammaFunctions.logGamma(new Interval(1e308, Double.MAX_VALUE));
        assertThat(enclosure.lo()).isGreaterThanOrEqualTo(Math.nextDown(Double.MAX_VALUE));
        assertThat(enclosure.hi()).isInfinite();
    }

    /// The exponential of a rational member is compared with a Taylor sum of 60 digits.
    @Property(tries = 500)
    void exponentialAndLogarithmAgreeWithExactSeries(@ForAll double raw) {
        double x = Math.clamp(raw, -300, 300);
        Assume.that(Math.abs(x) > 1e-15);
        var exact = Series.exp(new BigDecimal(x));
        var enclosure = Elementary.exp(Interval.point(x));
        assertThat(new BigDecimal(enclosure.lo())).isLessThanOrEqualTo(exact.multiply(Series.ABOVE));
        assertThat(new BigDecimal(enclosure.hi())).isGreaterThanOrEqualTo(exact.multiply(Series.BELOW));
        var logarithm = Elementary.log(Interval.of(exact));
        assertThat(logarithm.contains(x)).isTrue();
    }

    @Property(tries = 500)
    void realPowersAreEnclosed(@ForAll double raw, @ForAll double rawExponent) {
        double x = Math.clamp(Math.abs(raw), 1e-20, 1e20);
        double a = Math.clamp(rawExponent, -5, 5);
        var enclosure = Powers.real(Interval.point(x), Interval.point(a));
        var slow = Elementary.exp(Interval.point(a).times(Elementary.log(Interval.point(x))));
        assertThat(enclosure.intersect(slow).isEmpty()).isFalse();
        assertThat(enclosure.width()).isLessThanOrEqualTo(8 * Math.ulp(enclosure.hi()));
    }

    /// Where StrictMath.pow is wrong by hundreds of ulps; the values are MPFR's, 38 digits.
    @ParameterizedTest(name = "{0}^{1}")
    @CsvSource({
        "0x1.fffffa6cc9456p-1, 0x1.bc7e069a043c8p+31, 8.8535023473186156875509567333673894169e-270",
        "0x1.fffffca501acbp-1, 0x1.1p+31, 8.0716700875086835378441228486359351756e-100",
        "0x1.0000035afe535p+0, -0x1.4p+31, 6.9174951411280919487790268963224807932e-234",
        "0x1.0000035afe535p+0, 0x1.4p+31, 1.4456099781761782376250182013327715902e+233"
    })
    void powersWithHugeExponentsAreEnclosed(String base, String exponent, BigDecimal value) {
        var enclosure = Powers.real(Interval.point(Double.valueOf(base)), Interval.point(Double.valueOf(exponent)));
        assertThat(new BigDecimal(enclosure.lo())).isLessThanOrEqualTo(value);
        assertThat(new BigDecimal(enclosure.hi())).isGreaterThanOrEqualTo(value);
        assertThat(enclosure.width()).isLessThanOrEqualTo(1e-12 * value.doubleValue());
    }

    private static Function named(String word) {
        return Arrays.stream(Function.values())
                .filter(function -> function.word().equals(word))
                .findFirst()
                .orElseThrow();
    }
}
