"""Times SciPy's linear_sum_assignment on a matrix of integer costs.

usage: scipy_peer.py COSTS.npy MOST_REPEATS SECONDS wall|processor
prints one line of JSON: the versions, the times of the solving alone in milliseconds, and the exact total.
"""
import json
import sys
import time

import numpy
import scipy
from scipy.optimize import linear_sum_assignment

path, most, seconds = sys.argv[1], int(sys.argv[2]), float(sys.argv[3])
clock = time.process_time if sys.argv[4] == "processor" else time.perf_counter
costs = numpy.load(path)
# Converted outside the measurement: SciPy would convert integers to double itself, at each call.
doubles = numpy.ascontiguousarray(costs, dtype=numpy.float64)
times, total = [], None
while not times or (len(times) < most and sum(times) < 1000 * seconds):
    start = clock()
    rows, columns = linear_sum_assignment(doubles)
    times.append(1000 * (clock() - start))
    total = int(costs[rows, columns].sum(dtype=numpy.int64))
print(json.dumps({"scipy": scipy.__version__, "numpy": numpy.__version__, "milliseconds": times, "total": total}))
