"""Whole commands beside the same job in Python, each a process of its own, taking turns on all processors."""

import importlib.util
import os
import statistics
import subprocess
import sys
import time

READ = """
import sys, time
begun = time.perf_counter()
import numpy
from skimage.io import imread
{imports}
imported = time.perf_counter()
image = (numpy.load if sys.argv[1].endswith("npy") else imread)(sys.argv[1]) != 0
read = time.perf_counter()
{compute}
computed = time.perf_counter()
{write}
print(imported - begun, read - imported, computed - read, time.perf_counter() - computed)
"""

GRAPH = READ.format(
    imports="import scipy.sparse\nfrom skimage.graph import pixel_graph",
    compute="graph = pixel_graph(image, connectivity=2)[0]",
    write="scipy.sparse.save_npz(sys.argv[2], graph)")
THIN = READ.format(
    imports="from skimage.morphology import skeletonize",
    compute="skeleton = skeletonize(image)",
    write="numpy.save(sys.argv[2], skeleton)")
BRANCHES = READ.format(
    imports="import skan",
    compute="table = skan.summarize(skan.Skeleton(image), separator='_')",
    write="table.to_csv(sys.argv[2], index=False)")


def run(command):
    """Seconds, and what the command said."""
    start = time.perf_counter()
    said = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout
    return time.perf_counter() - start, said



def table(root, folder):
    retina = root / "cli/samples/retina-skeleton.png"
    large, mask = folder / "skeleton-8192.npy", folder / "blobs-8192.npy"
    jobs = (
        ("`info`", "info", None, None, None, 7),
        ("`graph` of the retina's skeleton, PNG → npz", "graph", GRAPH, retina, "graph.npz", 7),
        ("`graph` of a skeleton of 8192², npy → npz", "graph", GRAPH, large, "large.npz", 5),
        ("`branches` of a skeleton of 8192², npy → csv", "branches", BRANCHES, large, "branches.csv", 5),
        ("`thin` of a mask of 8192², npy → npy", "thin", THIN, mask, "thin.npy", 5),
    )
    yield "| whole command | Filigree | Python | × | Python: start, read, compute, write |"
    yield "| --- | --: | --: | --: | --- |"
    for title, command, source, image, out, rounds in jobs:
        ours = [str(root / "filigree"), command]
        if image:
            ours += [str(image), "-o", str(folder / out), "--quiet"]
        theirs = source and [sys.executable, "-c", source, str(image), str(folder / f"peer-{out}")]
        if source == BRANCHES and not importlib.util.find_spec("skan"):
            theirs = None
        run(ours)  # builds, and fills the file cache
        seconds, peer, stages = [], [], []
        for _ in range(rounds):
            seconds.append(run(ours)[0])
            if theirs:
                taken, said = run(theirs)
                peer.append(taken)
                stages.append([float(number) for number in said.split()])
        mine = statistics.median(seconds)
        if not peer:
            missing = "skan is missing" if source else ""
            yield f"| {title} | {mine:.2f} s | {missing} | | |"
            continue
        other = statistics.median(peer)
        middle = ", ".join(f"{statistics.median(stage):.2f}" for stage in zip(*stages))
        yield f"| {title} | {mine:.2f} s | {other:.2f} s | {other / mine:.1f} | {middle} s |"
