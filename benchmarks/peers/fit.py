"""SciPy's maximum likelihood of a generalized Gaussian, and the table of ratios.

usage: fit.py draw SHAPE FILE         writes 10^6 numbers of a shape, location 0.1 and scale 2, as little-endian doubles
       fit.py measure FILE LOCATION   one line for each fit: what, milliseconds twice, location, scale, shape, log-likelihood
       fit.py compare FILE            all lines of FitSpeed and of this script, side by side
"""

import collections
import sys
import time

COUNT = 10**6
# SciPy's simplex stops where parameters differ by 1e-4, relative to a start of the order of 1.
TOLERANCE = 1e-3


def draw(shape, path):
    import numpy

    random = numpy.random.default_rng(1)
    sizes = random.gamma(1 / shape, size=COUNT) ** (1 / shape)
    (0.1 + 2 * random.choice([-1.0, 1.0], COUNT) * sizes).astype("<f8").tofile(path)


def measure(path, location):
    import numpy
    from scipy.stats import gennorm

    values = numpy.fromfile(path, "<f8")
    for what, fixed in (("known", {"floc": location}), ("free", {})):
        start = time.perf_counter()
        shape, loc, scale = gennorm.fit(values, **fixed)
        milliseconds = (time.perf_counter() - start) * 1e3
        likelihood = gennorm.logpdf(values, shape, loc, scale).sum()
        print(what, milliseconds, milliseconds, *(repr(float(x)) for x in (loc, scale, shape, likelihood)))


def compare(path):
    times = collections.defaultdict(list)
    answers = {}
    with open(path) as lines:
        for line in lines:
            program, drawn, what, best, median, *answer = line.split()
            times[drawn, what, program].append((float(best), float(median)))
            answers[drawn, what, program] = [float(x) for x in answer]
    print("milliseconds of the fastest call (median), 10^6 numbers; log-likelihood above SciPy's; largest difference")
    for drawn, what in sorted({key[:2] for key in times}, key=lambda key: (float(key[0]), key[1])):
        own, peer = times[drawn, what, "library"], times[drawn, what, "scipy"]
        best, median = min(x[0] for x in own), sorted(x[1] for x in own)[len(own) // 2]
        fastest = min(x[0] for x in peer)
        mine, theirs = answers[drawn, what, "library"], answers[drawn, what, "scipy"]
        difference = max(abs(a - b) / max(1, abs(b)) for a, b in zip(mine[:3], theirs[:3]))
        gain = mine[3] - theirs[3]
        print(
            f"  shape {drawn:<4} location {what:<6} library {best:7.1f} ({median:.1f})   SciPy {fastest:8.1f}"
            f"   ratio {fastest / best:6.1f}   {gain:+.2e}   {difference:.1e}"
        )
        if difference > TOLERANCE or gain < -1e-3:
            sys.exit(f"the answers differ: {mine} and {theirs}")


if __name__ == "__main__":
    if sys.argv[1] == "draw":
        draw(float(sys.argv[2]), sys.argv[3])
    elif sys.argv[1] == "measure":
        measure(sys.argv[2], float(sys.argv[3]))
    else:
        compare(sys.argv[2])
