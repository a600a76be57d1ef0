"""The speed of NumPy's random generators, and the table of ratios.

usage: bulk_numbers.py measure             one line for each generator and law: name, law, best nanoseconds a number
       bulk_numbers.py compare FILE JMH..  the best of all lines in FILE and of all JMH's CSV files, side by side
"""

import csv
import sys
import time

COUNT = 1 << 14  # as in BulkNumbersSpeed
SECONDS = 0.5
GENERATORS = ("PCG64DXSM", "PCG64", "SFC64", "Philox", "MT19937")
LAWS = {"normal": "standard_normal", "uniform": "random", "exponential": "standard_exponential"}


def measure():
    import numpy

    out = numpy.empty(COUNT)
    for name in GENERATORS:
        generator = numpy.random.Generator(getattr(numpy.random, name)(1))
        for law, method in LAWS.items():
            fill = getattr(generator, method)
            best = float("inf")
            end = time.perf_counter() + SECONDS
            while time.perf_counter() < end:
                start = time.perf_counter()
                fill(out=out)
                best = min(best, time.perf_counter() - start)
            print(name, law, best / COUNT * 1e9)


def best_of_peers(path):
    best = {}
    with open(path) as lines:
        for line in lines:
            name, law, nanoseconds = line.split()
            best[name, law] = min(best.get((name, law), float("inf")), float(nanoseconds))
    return best


def best_of_jmh(paths):
    """JMH's CSV has no single iterations: the best is that of the runs' means."""
    best = {}
    for path in paths:
        with open(path) as rows:
            for row in csv.DictReader(rows):
                benchmark = ".".join(row["Benchmark"].split(".")[-2:])
                best[benchmark] = min(best.get(benchmark, float("inf")), float(row["Score"]))
    return best


def compare(peers_path, jmh_paths):
    peers = best_of_peers(peers_path)
    own = best_of_jmh(jmh_paths)
    print("nanoseconds a number, best of all rounds")
    for benchmark in sorted(own):
        print(f"  {benchmark:<45} {own[benchmark]:7.2f}")
    for (name, law), nanoseconds in sorted(peers.items(), key=lambda entry: (entry[0][1], entry[1])):
        print(f"  NumPy {law + ', ' + name:<39} {nanoseconds:7.2f}")
    for law in LAWS:
        mine = own.get(f"BulkNumbersSpeed.{law}")
        if mine and peers:
            fastest = min((nanoseconds, name) for (name, of), nanoseconds in peers.items() if of == law)
            print(
                f"{law}: {fastest[0] / mine:.1f} times NumPy's fastest generator ({fastest[1]}), "
                f"{peers['Philox', law] / mine:.1f} times its Philox"
            )


if __name__ == "__main__":
    if sys.argv[1:] == ["measure"]:
        measure()
    else:
        compare(sys.argv[2], sys.argv[3:])
