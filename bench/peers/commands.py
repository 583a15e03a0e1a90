"""Whole commands beside the same job in Python, each a process of its own, taking turns on all processors."""

import importlib.util
import json
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


JOBS = (
    ("`info`", "info", None, None, None, 7),
    ("`graph` of the retina's skeleton, PNG → npz", "graph", GRAPH, "retina-skeleton.png", "graph.npz", 7),
    ("`graph` of a skeleton of 8192², npy → npz", "graph", GRAPH, "skeleton-8192.npy", "large.npz", 5),
    ("`branches` of a skeleton of 8192², npy → csv", "branches", BRANCHES, "skeleton-8192.npy", "branches.csv", 5),
    ("`thin` of a mask of 8192², npy → npy", "thin", THIN, "blobs-8192.npy", "thin.npy", 3),
)


def run(command):
    """Seconds, and what the command said."""
    start = time.perf_counter()
    said = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout
    return time.perf_counter() - start, said


def our_stages(seconds, said):
    """Start-up is what the command's own clock does not see; where it tells less, the rest is one number."""
    told = json.loads(said)
    stages = [seconds - told["seconds"]]
    if "graph_seconds" in told:
        stages += [told["read_seconds"], told["graph_seconds"]]
    return stages + [told["seconds"] - sum(stages[1:])]


def peer_stages(seconds, said):
    return [float(number) for number in said.split()]


def cells(results, stages):
    """The median, and the medians of the stages."""
    median = statistics.median(seconds for seconds, _ in results)
    parts = zip(*(stages(*result) for result in results)) if stages else ()
    return median, ", ".join(f"{statistics.median(part):.2f}" for part in parts)


def table(root, folder):
    yield "Stages are start-up (of Python its imports), reading, computing and writing, in seconds."
    yield ""
    yield "| whole command | Filigree | its stages | Python | its stages | × |"
    yield "| --- | --: | --- | --: | --- | --: |"
    for title, command, source, image, out, rounds in JOBS:
        ours, theirs = [str(root / "filigree"), command], None
        if image:
            path = folder / image if image.endswith("npy") else root / "cli/samples" / image
            ours += [str(path), "-o", str(folder / out), "--json"]
            if source != BRANCHES or importlib.util.find_spec("skan"):
                theirs = [sys.executable, "-c", source, str(path), str(folder / f"peer-{out}")]
        run(ours)  # builds, and fills the file cache
        mine, peer = [], []
        for _ in range(rounds):
            mine.append(run(ours))
            if theirs:
                peer.append(run(theirs))
        seconds, stages = cells(mine, our_stages if image else None)
        if peer:
            other, others = cells(peer, peer_stages)
            yield f"| {title} | {seconds:.2f} s | {stages} | {other:.2f} s | {others} | {other / seconds:.1f} |"
        else:
            yield f"| {title} | {seconds:.2f} s | {stages} | {'skan is missing' if source else ''} | | |"
