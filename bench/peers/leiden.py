"""Leiden of igraph. argv: file of edges (pairs of uint32), number of nodes, file to write labels to.
Prints its version; then per line "seed iterations" on stdin answers "seconds Q"."""
import random
import sys
import time

import igraph
import numpy

edges = numpy.fromfile(sys.argv[1], dtype=numpy.uint32).reshape(-1, 2)
started = time.perf_counter()
graph = igraph.Graph(n=int(sys.argv[2]), edges=edges)
built = time.perf_counter() - started
print(f"igraph {igraph.__version__}, graph built in {built:.2f} s", flush=True)
for line in sys.stdin:
    seed, iterations = (int(word) for word in line.split())
    random.seed(seed)
    started = time.perf_counter()
    found = graph.community_leiden(objective_function="modularity", n_iterations=iterations)
    seconds = time.perf_counter() - started
    numpy.array(found.membership, dtype=numpy.uint32).tofile(sys.argv[3])
    print(seconds, graph.modularity(found.membership), flush=True)
