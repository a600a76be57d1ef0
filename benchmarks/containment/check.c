/* Checks enclosures that Enclosures.java writes to standard input against MPFR.
 *
 * usage: check GROUP < records
 *
 * A record is x, a, b, y, c, d and then lo, hi for each function of the group, all little-endian doubles: the library
 * claims that f(x) lies in [lo, hi], since x lies in [a, b] (and y in [c, d], for functions of two arguments).
 *
 * Functions that MPFR has are taken from it, correctly rounded at 160 bits with the direction of the rounding, so that
 * the comparison with an end is exact. Those it lacks, or computes slowly, are composed of its operations with a
 * relative error below 2^-120; every 1024th of them is compared with another computation, mostly MPFR's own.
 *
 * Prints one line for each function: checks, violations, ties (an end is nearer to f(x) than the composed value is
 * known), the widest enclosure of a point in ulps of f(x) and where, and the median and the 99 % quantile of these
 * widths, each up to a factor of 2. Violations go to standard error as they are found. Exit status 1 if there is any.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <mpfr.h>

enum { BITS = 160, MOST_FUNCTIONS = 5, ARGUMENTS = 6, BUCKETS = 128, SAMPLE = 1024, SHOWN = 20 };

typedef struct {
  const char *name;
  long checks, violations, ties, points, buckets[BUCKETS];
  double worst, at, at_second;
  mpfr_t value;
  int rounding; /* as MPFR returns it: the sign of value - f(x), 0 if exact or composed */
  int composed;
} Subject;

typedef struct {
  const char *name;
  int functions;
  const char *names[MOST_FUNCTIONS];
  void (*evaluate)(const double *arguments, int sampled);
} Group;

static Subject subjects[MOST_FUNCTIONS];
static mpfr_t x, y, t, u, v, w, q, r;

#define VALUE(i) subjects[i].value

static void give(int i, int rounding) {
  subjects[i].rounding = rounding;
  subjects[i].composed = 0;
}

static void compose(int i) {
  subjects[i].rounding = 0;
  subjects[i].composed = 1;
}

/* Ends the program if a composed value differs from another computation. */
static void agree(const char *name, double at, mpfr_t composed, mpfr_t other) {
  mpfr_t difference;
  mpfr_init2(difference, BITS);
  mpfr_sub(difference, composed, other, MPFR_RNDN);
  mpfr_abs(difference, difference, MPFR_RNDN);
  if (!mpfr_zero_p(difference)) {
    mpfr_mul_2si(difference, difference, 120, MPFR_RNDN);
    if (mpfr_cmpabs(difference, other) > 0) {
      mpfr_fprintf(stderr, "the check itself is wrong: %s at %a is %.40Rg and %.40Rg\n", name, at, composed, other);
      exit(3);
    }
  }
  mpfr_clear(difference);
}

/* exp, expm1, logistic, softplus, tanh */
static void exponential(const double *arguments, int sampled) {
  double at = arguments[0];
  int tiny = fabs(at) < 0x1p-16;
  mpfr_set_d(x, at, MPFR_RNDN);
  give(0, mpfr_exp(VALUE(0), x, MPFR_RNDN));
  mpfr_abs(t, x, MPFR_RNDN);
  mpfr_neg(t, t, MPFR_RNDN);
  mpfr_exp(t, t, MPFR_RNDN); /* e^-|x| */
  if (tiny || sampled) {
    give(1, mpfr_expm1(VALUE(1), x, MPFR_RNDN));
    mpfr_exp(u, x, MPFR_RNDN);
    mpfr_sub_ui(u, u, 1, MPFR_RNDN);
    if (!tiny) agree("expm1", at, u, VALUE(1));
  } else {
    mpfr_sub_ui(VALUE(1), VALUE(0), 1, MPFR_RNDN);
    compose(1);
  }
  mpfr_add_ui(u, t, 1, MPFR_RNDN);
  if (at > 0) {
    mpfr_ui_div(VALUE(2), 1, u, MPFR_RNDN);
  } else {
    mpfr_div(VALUE(2), t, u, MPFR_RNDN);
  }
  compose(2);
  mpfr_log1p(VALUE(3), t, MPFR_RNDN);
  if (at > 0) mpfr_add(VALUE(3), VALUE(3), x, MPFR_RNDN);
  compose(3);
  if (tiny || sampled) {
    give(4, mpfr_tanh(VALUE(4), x, MPFR_RNDN));
  }
  if (!tiny) { /* (1 - e^-2|x|) / (1 + e^-2|x|) */
    mpfr_sqr(u, t, MPFR_RNDN);
    mpfr_ui_sub(v, 1, u, MPFR_RNDN);
    mpfr_add_ui(u, u, 1, MPFR_RNDN);
    mpfr_div(u, v, u, MPFR_RNDN);
    mpfr_copysign(u, u, x, MPFR_RNDN);
    if (sampled) {
      agree("tanh", at, u, VALUE(4));
    } else {
      mpfr_set(VALUE(4), u, MPFR_RNDN);
      compose(4);
    }
  }
}

/* log, xlogx, sqrt */
static void logarithm(const double *arguments, int sampled) {
  (void)sampled;
  mpfr_set_d(x, arguments[0], MPFR_RNDN);
  give(0, mpfr_log(VALUE(0), x, MPFR_RNDN));
  mpfr_mul(VALUE(1), VALUE(0), x, MPFR_RNDN);
  compose(1);
  give(2, mpfr_sqrt(VALUE(2), x, MPFR_RNDN));
}

static void near_minus_one(const double *arguments, int sampled) {
  (void)sampled;
  mpfr_set_d(x, arguments[0], MPFR_RNDN);
  give(0, mpfr_log1p(VALUE(0), x, MPFR_RNDN));
}

static void arcus(const double *arguments, int sampled) {
  (void)sampled;
  mpfr_set_d(x, arguments[0], MPFR_RNDN);
  give(0, mpfr_atan(VALUE(0), x, MPFR_RNDN));
}

static void wave(const double *arguments, int sampled) {
  (void)sampled;
  mpfr_set_d(x, arguments[0], MPFR_RNDN);
  int both = mpfr_sin_cos(VALUE(0), VALUE(1), x, MPFR_RNDN);
  give(0, (both & 3) == 2 ? -1 : both & 3);
  give(1, both >> 2 == 2 ? -1 : both >> 2);
}

/* The normal tail at the points k/16 and the density there. */
enum { PER_UNIT = 16, LARGEST = 39, NODES = PER_UNIT * LARGEST + 1, TABLE_BITS = 240 };
static mpfr_t tails[NODES], densities[NODES], root_two, root_two_pi;

/* The density of the normal law at p. */
static void density(mpfr_t result, mpfr_t p) {
  mpfr_sqr(result, p, MPFR_RNDN);
  mpfr_div_2ui(result, result, 1, MPFR_RNDN);
  mpfr_neg(result, result, MPFR_RNDN);
  mpfr_exp(result, result, MPFR_RNDN);
  mpfr_div(result, result, root_two_pi, MPFR_RNDN);
}

/* The normal tail beyond p, through MPFR's own erfc. */
static void direct_tail(mpfr_t result, mpfr_t p) {
  mpfr_t wide;
  mpfr_init2(wide, TABLE_BITS + 16);
  mpfr_div(wide, p, root_two, MPFR_RNDN);
  mpfr_erfc(wide, wide, MPFR_RNDN);
  mpfr_div_2ui(result, wide, 1, MPFR_RNDN);
  mpfr_clear(wide);
}

static void prepare_normal(void) {
  mpfr_inits2(TABLE_BITS + 16, root_two, root_two_pi, NULL);
  mpfr_sqrt_ui(root_two, 2, MPFR_RNDN);
  mpfr_const_pi(root_two_pi, MPFR_RNDN);
  mpfr_mul_2ui(root_two_pi, root_two_pi, 1, MPFR_RNDN);
  mpfr_sqrt(root_two_pi, root_two_pi, MPFR_RNDN);
  mpfr_t node;
  mpfr_init2(node, TABLE_BITS);
  for (int k = 0; k < NODES; k++) {
    mpfr_inits2(TABLE_BITS, tails[k], densities[k], NULL);
    mpfr_set_d(node, (double)k / PER_UNIT, MPFR_RNDN);
    direct_tail(tails[k], node);
    density(densities[k], node);
  }
  mpfr_clear(node);
}

/* For 0 <= p <= LARGEST: the tail at the nearest node, and the probability between the node and p.
 *
 * The density g has g' = -p g, so its Taylor coefficients at the node c follow from
 * (n+1) g[n+1] = -c g[n] - g[n-1]. */
static int from_node(mpfr_t between, mpfr_t p) {
  int k = (int)lround(mpfr_get_d(p, MPFR_RNDN) * PER_UNIT);
  double c = (double)k / PER_UNIT;
  mpfr_sub_d(w, p, c, MPFR_RNDN);
  mpfr_set(t, densities[k], MPFR_RNDN); /* g[n] h^(n+1) */
  mpfr_mul(t, t, w, MPFR_RNDN);
  mpfr_set(between, t, MPFR_RNDN);
  mpfr_set_zero(u, 1); /* g[n-1] h^n */
  if (mpfr_zero_p(t)) return k;
  mpfr_exp_t small = mpfr_get_exp(t) - BITS;
  int last = 0;
  for (int n = 0; last < 2; n++) {
    mpfr_mul_d(v, t, -c, MPFR_RNDN);
    mpfr_mul(u, u, w, MPFR_RNDN);
    mpfr_sub(v, v, u, MPFR_RNDN);
    mpfr_mul(v, v, w, MPFR_RNDN);
    mpfr_div_ui(v, v, n + 1, MPFR_RNDN);
    mpfr_swap(u, t);
    mpfr_swap(t, v);
    mpfr_div_ui(v, t, n + 2, MPFR_RNDN);
    mpfr_add(between, between, v, MPFR_RNDN);
    last = mpfr_zero_p(t) || mpfr_get_exp(t) < small ? last + 1 : 0;
  }
  return k;
}

/* Gives the lower tail and the centre: P(Z < -p) in q and P(0 < Z < p) in r, for p >= 0. */
static void normal_parts(double at, mpfr_t p, int sampled) {
  if (mpfr_cmp_ui(p, LARGEST) > 0) { /* below every positive double, so a bound of it does */
    density(q, p);
    mpfr_d_sub(r, 0.5, q, MPFR_RNDN);
    return;
  }
  int k = from_node(r, p);
  mpfr_sub(q, tails[k], r, MPFR_RNDN);
  if (k > 0) mpfr_d_sub(r, 0.5, q, MPFR_RNDN);
  if (sampled) {
    direct_tail(t, p);
    agree("normal tail", at, q, t);
    mpfr_div(t, p, root_two, MPFR_RNDN);
    mpfr_erf(t, t, MPFR_RNDN);
    mpfr_div_2ui(t, t, 1, MPFR_RNDN);
    agree("normal centre", at, r, t);
  }
}

/* Phi, phi, erf, erfc */
static void normal(const double *arguments, int sampled) {
  double at = arguments[0];
  mpfr_set_d(x, at, MPFR_RNDN);
  mpfr_abs(y, x, MPFR_RNDN);
  normal_parts(at, y, sampled);
  if (at < 0) {
    mpfr_set(VALUE(0), q, MPFR_RNDN);
  } else {
    mpfr_add_d(VALUE(0), r, 0.5, MPFR_RNDN);
  }
  density(VALUE(1), x);
  mpfr_mul(y, y, root_two, MPFR_RNDN);
  normal_parts(at, y, sampled);
  mpfr_mul_2ui(VALUE(2), r, 1, MPFR_RNDN);
  mpfr_copysign(VALUE(2), VALUE(2), x, MPFR_RNDN);
  if (at >= 0) {
    mpfr_mul_2ui(VALUE(3), q, 1, MPFR_RNDN);
  } else {
    mpfr_ui_sub(VALUE(3), 1, VALUE(2), MPFR_RNDN);
  }
  for (int i = 0; i < 4; i++) compose(i);
}

/* Stirling's series of log gamma and its derivatives: coefficients by function, then by power of 1/z^2. */
enum { MOST_TERMS = 40, TERMS = 20, SHIFTED = 26, FEW_TERMS = 8, SURE_TERMS = 36, SURE_SHIFTED = 50, DERIVATIVES = 4 };
static mpfr_t stirling[DERIVATIVES][MOST_TERMS + 1], half_log_two_pi;

/* B[2k] = (-1)^(k+1) 2 (2k)! zeta(2k) / (2 pi)^(2k) */
static void prepare_gamma(void) {
  mpfr_t b, two_pi, power;
  mpfr_inits2(TABLE_BITS, b, two_pi, power, half_log_two_pi, NULL);
  mpfr_const_pi(two_pi, MPFR_RNDN);
  mpfr_mul_2ui(two_pi, two_pi, 1, MPFR_RNDN);
  mpfr_log(half_log_two_pi, two_pi, MPFR_RNDN);
  mpfr_div_2ui(half_log_two_pi, half_log_two_pi, 1, MPFR_RNDN);
  for (int k = 1; k <= MOST_TERMS; k++) {
    mpfr_zeta_ui(b, 2 * k, MPFR_RNDN);
    mpfr_pow_ui(power, two_pi, 2 * k, MPFR_RNDN);
    mpfr_div(b, b, power, MPFR_RNDN);
    mpfr_fac_ui(power, 2 * k, MPFR_RNDN);
    mpfr_mul(b, b, power, MPFR_RNDN);
    mpfr_mul_si(b, b, k % 2 ? 2 : -2, MPFR_RNDN);
    for (int d = 0; d < DERIVATIVES; d++) mpfr_init2(stirling[d][k], TABLE_BITS);
    mpfr_div_ui(stirling[0][k], b, 2 * k * (2 * k - 1), MPFR_RNDN);
    mpfr_div_ui(stirling[1][k], b, 2 * k, MPFR_RNDN);
    mpfr_set(stirling[2][k], b, MPFR_RNDN);
    mpfr_mul_ui(stirling[3][k], b, 2 * k + 1, MPFR_RNDN);
  }
  mpfr_clears(b, two_pi, power, NULL);
}

/* log gamma, psi, psi', psi'' at x, by recurrence up to an argument of at least `shifted`. */
static void gamma_family(mpfr_t *result, double at, int shifted, int terms) {
  mpfr_t *sum = result;
  mpfr_set_d(x, at, MPFR_RNDN);
  mpfr_set_ui(w, 1, MPFR_RNDN);
  for (int d = 1; d < DERIVATIVES; d++) mpfr_set_zero(sum[d], 1);
  while (mpfr_cmp_ui(x, shifted) < 0) {
    mpfr_mul(w, w, x, MPFR_RNDN);
    mpfr_ui_div(t, 1, x, MPFR_RNDN);
    mpfr_sub(sum[1], sum[1], t, MPFR_RNDN);
    mpfr_sqr(u, t, MPFR_RNDN);
    mpfr_add(sum[2], sum[2], u, MPFR_RNDN);
    mpfr_mul(u, u, t, MPFR_RNDN);
    mpfr_mul_2ui(u, u, 1, MPFR_RNDN);
    mpfr_sub(sum[3], sum[3], u, MPFR_RNDN);
    mpfr_add_ui(x, x, 1, MPFR_RNDN);
  }
  mpfr_log(q, x, MPFR_RNDN);
  mpfr_ui_div(t, 1, x, MPFR_RNDN);
  mpfr_sqr(u, t, MPFR_RNDN);
  mpfr_sub_d(v, x, 0.5, MPFR_RNDN);
  mpfr_mul(v, v, q, MPFR_RNDN);
  mpfr_sub(v, v, x, MPFR_RNDN);
  mpfr_add(v, v, half_log_two_pi, MPFR_RNDN);
  mpfr_log(w, w, MPFR_RNDN);
  mpfr_sub(sum[0], v, w, MPFR_RNDN);
  mpfr_div_2ui(v, t, 1, MPFR_RNDN);
  mpfr_add(sum[1], sum[1], q, MPFR_RNDN);
  mpfr_sub(sum[1], sum[1], v, MPFR_RNDN);
  mpfr_add(sum[2], sum[2], t, MPFR_RNDN);
  mpfr_mul(v, v, t, MPFR_RNDN);
  mpfr_add(sum[2], sum[2], v, MPFR_RNDN);
  mpfr_sub(sum[3], sum[3], u, MPFR_RNDN);
  mpfr_mul(v, u, t, MPFR_RNDN);
  mpfr_sub(sum[3], sum[3], v, MPFR_RNDN);
  mpfr_set(q, t, MPFR_RNDN); /* z^-(d+1) */
  for (int d = 0; d < DERIVATIVES; d++) {
    mpfr_set(r, stirling[d][terms], MPFR_RNDN);
    for (int k = terms - 1; k > 0; k--) {
      mpfr_mul(r, r, u, MPFR_RNDN);
      mpfr_add(r, r, stirling[d][k], MPFR_RNDN);
    }
    mpfr_mul(r, r, q, MPFR_RNDN);
    mpfr_mul(q, q, t, MPFR_RNDN);
    if (d % 2) {
      mpfr_sub(sum[d], sum[d], r, MPFR_RNDN);
    } else {
      mpfr_add(sum[d], sum[d], r, MPFR_RNDN);
    }
  }
}

static int is_below(mpfr_t p, int exponent) {
  return mpfr_zero_p(p) || mpfr_get_exp(p) < exponent;
}

/* lgamma, digamma, trigamma, tetragamma */
static void gammas(const double *arguments, int sampled) {
  static mpfr_t values[DERIVATIVES], sure[DERIVATIVES];
  static int ready = 0;
  if (!ready) {
    for (int d = 0; d < DERIVATIVES; d++) mpfr_inits2(BITS + 24, values[d], sure[d], NULL);
    ready = 1;
  }
  double at = arguments[0];
  gamma_family(values, at, SHIFTED, at > 1000 ? FEW_TERMS : TERMS);
  int near_zero = is_below(values[0], -8) || is_below(values[1], -8);
  if (sampled || near_zero) {
    gamma_family(sure, at, SURE_SHIFTED, SURE_TERMS);
    agree("trigamma", at, values[2], sure[2]);
    agree("tetragamma", at, values[3], sure[3]);
  }
  for (int d = 0; d < DERIVATIVES; d++) {
    mpfr_set(VALUE(d), near_zero ? sure[d] : values[d], MPFR_RNDN);
    compose(d);
  }
  mpfr_set_d(x, at, MPFR_RNDN);
  if (sampled || (near_zero && is_below(sure[0], -40))) {
    give(0, mpfr_lngamma(VALUE(0), x, MPFR_RNDN));
    if (!is_below(VALUE(0), near_zero ? -40 : -8)) agree("lgamma", at, near_zero ? sure[0] : values[0], VALUE(0));
  }
  if (sampled || (near_zero && is_below(sure[1], -40))) {
    give(1, mpfr_digamma(VALUE(1), x, MPFR_RNDN));
    if (!is_below(VALUE(1), near_zero ? -40 : -8)) agree("digamma", at, near_zero ? sure[1] : values[1], VALUE(1));
  }
}

static void power(const double *arguments, int sampled) {
  (void)sampled;
  mpfr_set_d(x, arguments[0], MPFR_RNDN);
  mpfr_set_d(y, arguments[3], MPFR_RNDN);
  give(0, mpfr_pow(VALUE(0), x, y, MPFR_RNDN));
}

static void integer_power(const double *arguments, int sampled) {
  (void)sampled;
  mpfr_set_d(x, arguments[0], MPFR_RNDN);
  give(0, mpfr_pow_si(VALUE(0), x, (long)arguments[3], MPFR_RNDN));
}

/* add, subtract, multiply, divide */
static void arithmetic(const double *arguments, int sampled) {
  (void)sampled;
  mpfr_set_d(x, arguments[0], MPFR_RNDN);
  mpfr_set_d(y, arguments[3], MPFR_RNDN);
  give(0, mpfr_add(VALUE(0), x, y, MPFR_RNDN));
  give(1, mpfr_sub(VALUE(1), x, y, MPFR_RNDN));
  give(2, mpfr_mul(VALUE(2), x, y, MPFR_RNDN));
  give(3, mpfr_div(VALUE(3), x, y, MPFR_RNDN));
}

static const Group groups[] = {
    {"exponential", 5, {"exp", "expm1", "logistic", "softplus", "tanh"}, exponential},
    {"logarithm", 3, {"log", "xlogx", "sqrt"}, logarithm},
    {"log1p", 1, {"log1p"}, near_minus_one},
    {"atan", 1, {"atan"}, arcus},
    {"wave", 2, {"sin", "cos"}, wave},
    {"normal", 4, {"Phi", "phi", "erf", "erfc"}, normal},
    {"gamma", 4, {"lgamma", "digamma", "trigamma", "tetragamma"}, gammas},
    {"power", 1, {"pow"}, power},
    {"integer-power", 1, {"ipow"}, integer_power},
    {"arithmetic", 4, {"add", "sub", "mul", "div"}, arithmetic},
};

/* True if the value is known to differ from the end by more than it is itself known. */
static int is_apart(const Subject *s, double end) {
  if (!s->composed) return 1;
  mpfr_sub_d(t, s->value, end, MPFR_RNDN);
  mpfr_mul_2si(t, t, 120, MPFR_RNDN);
  return mpfr_cmpabs(t, s->value) > 0;
}

static void measure(Subject *s, const double *arguments, double width) {
  double size = fabs(mpfr_get_d(s->value, MPFR_RNDN));
  if (size < 0x1p-1022 || isinf(size)) return;
  double ulps = width / (nextafter(size, INFINITY) - size);
  if (!isfinite(ulps)) return;
  if (ulps > s->worst) {
    s->worst = ulps;
    s->at = arguments[0];
    s->at_second = arguments[3];
  }
  s->points++;
  s->buckets[ulps < 1 ? 0 : ulps >= 0x1p126 ? BUCKETS - 1 : 1 + ilogb(ulps)]++;
}

static void judge(Subject *s, const double *arguments, double lo, double hi) {
  s->checks++;
  int below = mpfr_cmp_d(s->value, lo);
  int above = mpfr_cmp_d(s->value, hi);
  int fails = isnan(lo) || isnan(hi) || mpfr_nan_p(s->value) || lo > hi;
  if (below < 0 || (below == 0 && s->rounding > 0)) {
    if (is_apart(s, lo)) fails = 1; else s->ties++;
  }
  if (above > 0 || (above == 0 && s->rounding < 0)) {
    if (is_apart(s, hi)) fails = 1; else s->ties++;
  }
  if (fails && s->violations++ < SHOWN) {
    mpfr_fprintf(stderr, "VIOLATION %s: x = %a in [%a, %a], y = %a in [%a, %a]: %.40Rg is not in [%a, %a]\n", s->name,
                 arguments[0], arguments[1], arguments[2], arguments[3], arguments[4], arguments[5], s->value, lo, hi);
  }
  if (arguments[1] == arguments[2] && arguments[4] == arguments[5]) measure(s, arguments, hi - lo);
}

static double quantile(const Subject *s, double share) {
  long seen = 0;
  for (int k = 0; k < BUCKETS; k++) {
    seen += s->buckets[k];
    if (seen >= share * s->points) return ldexp(1, k);
  }
  return INFINITY;
}

int main(int count, char **words) {
  const Group *group = NULL;
  for (size_t i = 0; i < sizeof groups / sizeof *groups; i++) {
    if (count == 2 && strcmp(words[1], groups[i].name) == 0) group = &groups[i];
  }
  if (group == NULL) {
    fprintf(stderr, "usage: check GROUP < records\n");
    return 2;
  }
  mpfr_inits2(BITS + 24, x, y, t, u, v, w, q, r, NULL);
  for (int i = 0; i < group->functions; i++) {
    subjects[i].name = group->names[i];
    mpfr_init2(subjects[i].value, BITS);
  }
  prepare_normal();
  prepare_gamma();
  double record[ARGUMENTS + 2 * MOST_FUNCTIONS];
  size_t size = ARGUMENTS + 2 * group->functions;
  for (long n = 0; fread(record, sizeof(double), size, stdin) == size; n++) {
    group->evaluate(record, n % SAMPLE == 0);
    for (int i = 0; i < group->functions; i++) {
      judge(&subjects[i], record, record[ARGUMENTS + 2 * i], record[ARGUMENTS + 2 * i + 1]);
    }
  }
  long violations = 0;
  for (int i = 0; i < group->functions; i++) {
    Subject *s = &subjects[i];
    violations += s->violations;
    printf("%s,%ld,%ld,%ld,%.4g,%a,%a,%g,%g\n", s->name, s->checks, s->violations, s->ties, s->worst, s->at,
           s->at_second, quantile(s, 0.5), quantile(s, 0.99));
  }
  return violations > 0;
}
