# The peer of bench/matrix.ts: the same figures in numpy, as fast as it can be written.
# Reads jobs (float64, row after row) from a file; per line on stdin computes once and
# prints the seconds of each step; writes the results of the first time beside the file.
import ctypes
import json
import sys
import time

import numpy as np

try:
    from scipy.sparse.linalg import eigsh
except ImportError:
    eigsh = None

path, regions, industries = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
jobs = np.fromfile(path, dtype=np.float64).reshape(regions, industries)


def blas_core():
    for name in ("libopenblas.so.0", "libblas.so.3"):
        try:
            core = ctypes.CDLL(name).openblas_get_corename
            core.restype = ctypes.c_char_p
            return core().decode()
        except (OSError, AttributeError):
            continue
    return "not told"


def clock(steps, name, start):
    steps[name] = time.perf_counter() - start
    return time.perf_counter()


def once():
    steps = {}
    start = time.perf_counter()
    row, col = jobs.sum(1), jobs.sum(0)
    quotient = jobs * np.divide(jobs.sum(), np.outer(row, col))
    present = quotient >= 1 - 1e-14
    start = clock(steps, "quotients", start)
    # Single precision is exact for counts below 2^24 and twice as fast.
    ones = present.astype(np.float32)
    counts = ones.T @ ones
    ubiquity = ones.sum(0)
    related = counts / np.maximum.outer(ubiquity, ubiquity).astype(np.float64)
    start = clock(steps, "proximity", start)
    presence = present.astype(np.float64)
    density = (presence @ related) / related.sum(0)
    start = clock(steps, "density", start)
    diversity = presence.sum(1)
    scaled = presence / np.sqrt(diversity)[:, None] / np.sqrt(presence.sum(0))
    square = scaled @ scaled.T
    if eigsh is None:
        values, vectors = np.linalg.eigh(square)
        values, vector = values[::-1], vectors[:, -2]
    else:
        first = np.sqrt(diversity / diversity.sum())
        square -= np.outer(first, first)
        values, vectors = eigsh(square, k=2, which="LA", tol=0, v0=np.sin(np.arange(1.0, regions + 1)))
        values, vector = np.concatenate([[1.0], values[::-1]]), vectors[:, -1]
    eci = vector / np.sqrt(diversity)
    pci = (presence.T @ eci) / presence.sum(0) / values[1]
    if np.corrcoef(eci, diversity)[0, 1] < 0:
        eci, pci = -eci, -pci
    mean, sd = eci.mean(), eci.std()
    eci, pci = (eci - mean) / sd, (pci - mean) / sd
    clock(steps, "complexity", start)
    return steps, (related, density, eci, pci, values[1:3])


for line in sys.stdin:
    steps, results = once()
    if line.strip() == "keep":
        np.concatenate([np.asarray(part, dtype=np.float64).ravel() for part in results]).tofile(path + ".peer")
    print(json.dumps({"steps": steps, "numpy": np.__version__, "blas": blas_core(), "eigsh": eigsh is not None}), flush=True)
