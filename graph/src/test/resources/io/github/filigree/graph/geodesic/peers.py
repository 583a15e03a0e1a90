"""Writes retina-scipy.csv: of each component of the retina's skeleton what scikit-image and SciPy make of it.

From the project's folder, with scikit-image 0.26 and SciPy:
    python3 graph/src/test/resources/io/github/filigree/graph/geodesic/peers.py
"""
import pathlib

import numpy as np
from scipy.sparse.csgraph import connected_components, dijkstra
from skimage.graph import pixel_graph
from skimage.io import imread

skeleton = imread("cli/samples/retina-skeleton.png") > 0
graph, _ = pixel_graph(skeleton, connectivity=2)
count, label = connected_components(graph, directed=False)
farthest = np.zeros(graph.shape[0])
for start in range(0, len(farthest), 256):
    rows = dijkstra(graph, directed=False, indices=range(start, min(start + 256, len(farthest))))
    farthest[start:start + len(rows)] = np.where(np.isfinite(rows), rows, 0).max(axis=1)
with open(pathlib.Path(__file__).with_name("retina-scipy.csv"), "w") as out:
    out.write("component,pixels,edges,diameter,radius\n")
    for c in range(count):
        inside = np.flatnonzero(label == c)
        edges = graph[inside][:, inside].nnz // 2
        out.write(f"{c},{len(inside)},{edges},{farthest[inside].max()!r},{farthest[inside].min()!r}\n".replace(
            "np.float64(", "").replace(")", ""))
