"""Times filigree.py beside skan and scikit-image, whichever are installed, in one run: ``python3 timing.py``.

Medians of five calls after a first one, on the sample retina and on its mask repeated to 4096 x 4096. Each call of filigree.py
starts a process; the others work in this one.
"""

import pathlib
import statistics
import time

import numpy as np
from skimage.graph import pixel_graph
from skimage.io import imread
from skimage.morphology import skeletonize, thin

import filigree

SIDE = 4096
SAMPLES = pathlib.Path(__file__).resolve().parents[2] / "cli" / "samples"


def seconds(call):
    call()
    times = []
    for _ in range(5):
        start = time.perf_counter()
        call()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def skan_table(skeleton):
    import skan

    return skan.summarize(skan.Skeleton(skeleton))


vessels = imread(SAMPLES / "retina-vessels.png") > 0
large = np.tile(vessels, (3, 3))[:SIDE, :SIDE]
for name, mask in (("retina", vessels), (f"{SIDE} x {SIDE}", large)):
    skeleton = skeletonize(mask)
    for task, ours, theirs in (
            ("thin", lambda: filigree.thin(mask), lambda: skeletonize(mask)),
            ("thin, Guo-Hall", lambda: filigree.thin(mask, method="guo-hall"), lambda: thin(mask)),
            ("graph", lambda: filigree.graph(skeleton), lambda: pixel_graph(skeleton)),
            ("branches", lambda: filigree.branches(skeleton, edges="forest"), lambda: skan_table(skeleton))):
        try:
            peer = f"{seconds(theirs):.3f} s"
        except ImportError:
            peer = "not installed"
        print(f"{name}, {task}: {seconds(ours):.3f} s, peer {peer}", flush=True)
