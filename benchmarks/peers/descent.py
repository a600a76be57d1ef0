"""Logistic regression by gradient descent in NumPy, 32 step sizes at once, and the table of ratios.

usage: descent.py measure             one line for each part: name, best microseconds
       descent.py compare FILE JMH..  the best of all lines in FILE and of all JMH's CSV files, side by side
"""

import csv
import sys
import time

N, D, STEP_SIZES = 1000, 100, 32  # as in DescentSpeed
SECONDS = 2.0


def measure():
    import numpy
    from scipy.special import expit

    random = numpy.random.default_rng(1)
    points = random.standard_normal((N, D))
    points[:, 0] = abs(points[:, 0]) + 0.1
    transposed = points.T
    minus_gamma = -numpy.logspace(-1, 3, STEP_SIZES)
    iterates = numpy.zeros((D, STEP_SIZES))
    gradients = numpy.empty_like(iterates)
    scores = numpy.empty((N, STEP_SIZES))

    def step():
        numpy.matmul(points, iterates, out=scores)
        numpy.multiply(scores, minus_gamma, out=scores)
        expit(scores, out=scores)
        numpy.matmul(transposed, scores, out=gradients)
        numpy.multiply(gradients, 1 / N, out=gradients)
        numpy.add(iterates, gradients, out=iterates)

    parts = {
        "step": step,
        "scores": lambda: numpy.matmul(points, iterates, out=scores),
        "gradient": lambda: numpy.matmul(transposed, scores, out=gradients),
        "sigmoid": lambda: expit(scores, out=scores),
    }
    for name, part in parts.items():
        best = float("inf")
        end = time.perf_counter() + SECONDS
        while time.perf_counter() < end:
            start = time.perf_counter()
            part()
            best = min(best, time.perf_counter() - start)
        print(name, best * 1e6)


def best_of_peer(path):
    best = {}
    with open(path) as lines:
        for line in lines:
            threads, name, microseconds = line.split()
            best[name, threads] = min(best.get((name, threads), float("inf")), float(microseconds))
    return best


def best_of_jmh(paths):
    """JMH samples single calls; percentile 0 is the fastest."""
    best = {}
    for path in paths:
        with open(path) as rows:
            for row in csv.DictReader(rows):
                name, _, percentile = row["Benchmark"].rpartition(":")
                if percentile == "p0.00":
                    key = name.rpartition(".")[2], row["Param: threads"]
                    best[key] = min(best.get(key, float("inf")), float(row["Score"]))
    return best


def compare(peer_path, jmh_paths):
    peer = best_of_peer(peer_path)
    own = best_of_jmh(jmh_paths)
    print("fastest call of all rounds, microseconds")
    print(f"  {'part':<12} {'threads':>7} {'library':>9} {'NumPy':>9} {'ratio':>6}")
    for name, threads in sorted(own, key=lambda key: (key[1], key[0])):
        mine = own[name, threads]
        theirs = peer.get((name, threads))
        beside = f"{theirs:9.1f} {theirs / mine:6.2f}" if theirs else ""
        print(f"  {name:<12} {threads:>7} {mine:9.1f} {beside}")


if __name__ == "__main__":
    if sys.argv[1:] == ["measure"]:
        measure()
    else:
        compare(sys.argv[2], sys.argv[3:])
