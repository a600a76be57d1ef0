"""The speed of NumPy's random generators, and the table of ratios.

usage: bulk_numbers.py measure                one line for each stretch of time: generator, law, nanoseconds a number
       bulk_numbers.py compare FILE JSON ...  all lines of FILE and all iterations of JMH's files, side by side
"""

import collections
import json
import statistics
import sys
import time

COUNT = 1 << 14  # as in BulkNumbersSpeed
# As the script has JMH do: short stretches, so that on a busy machine some are undisturbed.
STRETCHES, SECONDS = 300, 0.002
GENERATORS = ("PCG64DXSM", "PCG64", "SFC64", "Philox", "MT19937")
LAWS = {"normal": "standard_normal", "uniform": "random", "exponential": "standard_exponential"}


def nanoseconds(fill, out):
    calls, start = 0, time.perf_counter()
    while True:
        fill(out=out)
        calls += 1
        elapsed = time.perf_counter() - start
        if elapsed >= SECONDS:
            return elapsed / calls / COUNT * 1e9


def measure():
    import numpy

    out = numpy.empty(COUNT)
    for name in GENERATORS:
        generator = numpy.random.Generator(getattr(numpy.random, name)(1))
        for law, method in LAWS.items():
            for _ in range(STRETCHES):
                print(name, law, nanoseconds(getattr(generator, method), out))


def peers(path):
    times = collections.defaultdict(list)
    with open(path) as lines:
        for line in lines:
            name, law, value = line.split()
            times[law, name].append(float(value))
    return times


def own(paths):
    times = collections.defaultdict(list)
    for path in paths:
        with open(path) as text:
            for run in json.load(text):
                law = run["benchmark"].split(".")[-1]
                times[law, "bulk"] += [value for fork in run["primaryMetric"]["rawData"] for value in fork]
    return times


def compare(peers_path, jmh_paths):
    times = {**own(jmh_paths), **peers(peers_path)}
    best = {key: min(values) for key, values in times.items()}
    for law in LAWS:
        print(f"{law}: nanoseconds a number, median (best)")
        for key in sorted((key for key in times if key[0] == law), key=best.get):
            print(f"  {key[1]:<10} {statistics.median(times[key]):6.2f} ({best[key]:.2f})")
        of_peers = {name: value for (of, name), value in best.items() if of == law and name != "bulk"}
        fastest = min(of_peers, key=of_peers.get)
        mine = best[law, "bulk"]
        print(
            f"  ratio of the best: {of_peers[fastest] / mine:.1f} to NumPy's fastest ({fastest}), "
            f"{of_peers['Philox'] / mine:.1f} to its Philox"
        )


if __name__ == "__main__":
    if sys.argv[1:] == ["measure"]:
        measure()
    else:
        compare(sys.argv[2], sys.argv[3:])
