"""What else a user could pick, each doing the same work as Filigree, compared with its result before it is timed.

A peer is a function of the scratch folder that returns a call to time, once it has checked the call's result. It raises
ImportError where the library, or the part of it, is not installed.
"""

import warnings

import numpy as np

PEERS = {}


def peer(task, name):
    def register(make):
        PEERS.setdefault(task, []).append((name, make))
        return make
    return register


def same(ours, theirs):
    if not np.array_equal(ours, theirs):
        raise AssertionError("results differ")


class Files:
    """The arrays that Java wrote."""

    def __init__(self, folder):
        self.folder = folder

    def __call__(self, name):
        return np.load(self.folder / f"{name}.npy")


# Addition: the size is part of the task.

def addition(size):
    @peer(f"add {size}", "NumPy add(out=)")
    def numpy_add(files):
        x, y, out = files(f"x-{size}"), files(f"y-{size}"), np.empty(size, np.uint8)
        np.add(x, y, out=out)
        same(files(f"add-{size}"), out)
        return lambda: np.add(x, y, out=out)

    @peer(f"add {size}", "Numba loop")
    def numba_add(files):
        import numba

        @numba.njit
        def add(x, y, out):
            for i in range(out.size):
                out[i] = x[i] + y[i]

        x, y, out = files(f"x-{size}"), files(f"y-{size}"), np.empty(size, np.uint8)
        add(x, y, out)
        same(files(f"add-{size}"), out)
        return lambda: add(x, y, out)


def saturating_addition(size):
    @peer(f"saturating {size}", "OpenCV add")
    def opencv_add(files):
        import cv2

        cv2.setNumThreads(1)
        x, y, out = files(f"x-{size}"), files(f"y-{size}"), np.empty(size, np.uint8)
        # As one row of an image: OpenCV takes a 1-D array for a column.
        call = lambda: cv2.add(x[np.newaxis], y[np.newaxis], dst=out[np.newaxis])
        call()
        same(files(f"saturating-{size}"), out)
        return call

    @peer(f"saturating {size}", "Numba loop")
    def numba_add(files):
        import numba

        @numba.njit
        def add(x, y, out):
            for i in range(out.size):
                out[i] = min(np.int32(x[i]) + np.int32(y[i]), 255)

        x, y, out = files(f"x-{size}"), files(f"y-{size}"), np.empty(size, np.uint8)
        add(x, y, out)
        same(files(f"saturating-{size}"), out)
        return lambda: add(x, y, out)

    @peer(f"saturating {size}", "NumPy minimum of a uint16 sum")
    def numpy_add(files):
        x, y, out = files(f"x-{size}"), files(f"y-{size}"), np.empty(size, np.uint8)
        wide = np.empty(size, np.uint16)

        def call():
            np.add(x, y, out=wide, dtype=np.uint16)
            np.minimum(wide, 255, out=wide)
            out[...] = wide

        call()
        same(files(f"saturating-{size}"), out)
        return call


# Degrees of a skeleton's pixels, uint8 to uint8.

KERNEL = np.array([[1, 1, 1], [1, 0, 1], [1, 1, 1]], np.uint8)


def degrees(side):
    task = f"degrees {side}"

    @peer(task, "scipy.ndimage.convolve")
    def scipy_degrees(files):
        from scipy import ndimage

        image = files(f"skeleton-{side}")
        call = lambda: ndimage.convolve(image, KERNEL, mode="constant") * image
        same(files(f"degrees-{side}"), call())
        return call

    @peer(task, "OpenCV filter2D")
    def opencv_degrees(files):
        import cv2

        cv2.setNumThreads(1)
        image = files(f"skeleton-{side}")
        out = np.empty_like(image)

        def call():
            cv2.filter2D(image, -1, KERNEL, dst=out, borderType=cv2.BORDER_CONSTANT)
            return cv2.multiply(out, image, dst=out)

        same(files(f"degrees-{side}"), call())
        return call

    def numba_degrees(branch):
        def make(files):
            import numba

            @numba.njit
            def at(image, y, x):
                count = 0
                for v in range(max(y - 1, 0), min(y + 2, image.shape[0])):
                    for u in range(max(x - 1, 0), min(x + 2, image.shape[1])):
                        count += image[v, u]
                return (count - image[y, x]) * image[y, x]

            @numba.njit
            def border(image, out):
                height, width = image.shape
                for x in range(width):
                    out[0, x] = at(image, 0, x)
                    out[height - 1, x] = at(image, height - 1, x)
                for y in range(height):
                    out[y, 0] = at(image, y, 0)
                    out[y, width - 1] = at(image, y, width - 1)

            @numba.njit
            def branching(image, out):
                border(image, out)
                for y in range(1, image.shape[0] - 1):
                    for x in range(1, image.shape[1] - 1):
                        out[y, x] = 0
                        if image[y, x] != 0:
                            out[y, x] = (
                                image[y - 1, x - 1] + image[y - 1, x] + image[y - 1, x + 1]
                                + image[y, x - 1] + image[y, x + 1]
                                + image[y + 1, x - 1] + image[y + 1, x] + image[y + 1, x + 1])

            @numba.njit
            def straight(image, out):
                border(image, out)
                for y in range(1, image.shape[0] - 1):
                    for x in range(1, image.shape[1] - 1):
                        out[y, x] = image[y, x] * np.uint8(
                            image[y - 1, x - 1] + image[y - 1, x] + image[y - 1, x + 1]
                            + image[y, x - 1] + image[y, x + 1]
                            + image[y + 1, x - 1] + image[y + 1, x] + image[y + 1, x + 1])

            image = files(f"skeleton-{side}")
            out = np.empty_like(image)
            loop = branching if branch else straight
            loop(image, out)
            same(files(f"degrees-{side}"), out)
            return lambda: loop(image, out)
        return make

    peer(task, "Numba loop, skips background")(numba_degrees(True))
    peer(task, "Numba loop, without branch")(numba_degrees(False))


# uint8 skeleton to CSR.

def same_graph(files, side, theirs, weights):
    theirs.sort_indices()
    same(files(f"csr-{side}"), theirs.indptr)
    same(files(f"csr-indices-{side}"), theirs.indices)
    if weights and not np.allclose(files(f"csr-data-{side}"), theirs.data, rtol=1e-12, atol=0):
        raise AssertionError("weights differ")


def graph(side):
    task = f"graph {side}"

    @peer(task, "the post: SciPy convolve + labels + Numba + tocsr")
    def post(files):
        import numba
        from scipy import ndimage, sparse

        @numba.njit
        def build_graph(labels, steps, row, column):
            start = np.max(steps)
            entry = 0
            for k in range(start, labels.size - start):
                if labels[k] != 0:
                    for step in steps:
                        if labels[k + step] != 0:
                            row[entry] = labels[k]
                            column[entry] = labels[k + step]
                            entry += 1

        # Its padding is not counted against it, since its images come padded.
        padded = np.pad(files(f"skeleton-{side}"), 1)
        pitch = padded.shape[1]
        steps = np.array([1, pitch, -1, -pitch, -pitch - 1, -pitch + 1, pitch - 1, pitch + 1])

        def call():
            counts = ndimage.convolve(padded.astype(int), KERNEL.astype(int)) * padded
            entries = np.sum(counts)
            row = np.empty(entries, dtype=np.int32)
            column = np.empty(entries, dtype=np.int32)
            labels = np.ravel(padded.astype(np.int32))
            nonzero = np.nonzero(labels)[0]
            labels[nonzero] = 1 + np.arange(nonzero.size)
            build_graph(labels, steps, row, column)
            return sparse.coo_matrix((np.ones_like(row), (row, column))).tocsr()

        theirs = call()
        nodes = files(f"csr-{side}").size - 1
        theirs.resize(nodes + 1, nodes + 1)
        same_graph(files, side, theirs[1:, 1:], weights=False)
        return call

    @peer(task, "skimage.graph.pixel_graph")
    def pixel_graph(files):
        from skimage.graph import pixel_graph

        mask = files(f"skeleton-{side}").view(bool)
        call = lambda: pixel_graph(mask, connectivity=2)
        same_graph(files, side, call()[0], weights=True)
        return call


# Mask to skeleton.

def thinning(side, method, function):
    @peer(f"{method} {side}", f"skimage.morphology.{function}")
    def skimage_thinning(files):
        from skimage import morphology

        mask = files(f"blobs-{side}").view(bool)
        thin = getattr(morphology, function)
        same(files(f"{method}-{side}"), thin(mask))
        return lambda: thin(mask)

    @peer(f"{method} {side}", "OpenCV ximgproc.thinning")
    def opencv_thinning(files):
        import cv2

        if not hasattr(cv2, "ximgproc"):
            raise ImportError("cv2.ximgproc is in opencv-contrib only")
        mask = files(f"blobs-{side}") * np.uint8(255)
        kind = cv2.ximgproc.THINNING_ZHANGSUEN if method == "zhangsuen" else cv2.ximgproc.THINNING_GUOHALL
        return lambda: cv2.ximgproc.thinning(mask, thinningType=kind)


# Skeleton to table of branches.

def branches(side):
    @peer(f"branches {side}", "skan Skeleton + summarize")
    def skan_branches(files):
        import skan

        mask = files(f"skeleton-{side}").view(bool)

        def call():
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                return skan.summarize(skan.Skeleton(mask))

        table = call().to_numpy(dtype=float).T
        ours = files(f"branches-{side}")
        if table.shape != ours.shape or not np.allclose(table, ours, rtol=1e-9, atol=1e-9):
            raise AssertionError("tables differ")
        return call

    @peer(f"branches {side}", "AnalyzeSkeleton")
    def analyze_skeleton(files):
        raise ImportError("AnalyzeSkeleton is not on Maven Central")


# Volumes.

def prepare(group, folder):
    """Writes images that Filigree is to take from a peer."""
    folder.mkdir(parents=True, exist_ok=True)
    blobs = folder / "volumeblobs-256.npy"
    if group == "volumes" and not blobs.exists():
        from skimage import data

        np.save(blobs, data.binary_blobs(
            256, volume_fraction=0.5, blob_size_fraction=0.1, n_dim=3, rng=0).astype(np.uint8))


def volume_thinning(kind, side):
    @peer(f"lee {kind}-{side}", "skimage.morphology.skeletonize, method lee")
    def skimage_lee(files):
        from skimage.morphology import skeletonize

        mask = files(f"{'volumeblobs' if kind == 'blobs' else kind}-{side}").view(bool)
        call = lambda: skeletonize(mask, method="lee")
        same(files(f"lee-{kind}-{side}"), call() > 0)
        return call


def volume_graph(kind, side):
    @peer(f"volumegraph {kind}-{side}", "skimage.graph.pixel_graph")
    def pixel_graph(files):
        from skimage.graph import pixel_graph

        mask = files(f"volume{kind}-{side}").view(bool)
        return lambda: pixel_graph(mask, connectivity=3)


def volume_distances(kind, side, planes):
    @peer(f"distances {kind}-{side}-{planes}", "scipy.ndimage.distance_transform_edt")
    def scipy_distances(files):
        from scipy import ndimage

        mask = files(f"{'volumeblobs' if kind == 'blobs' else kind}-{side}").view(bool)
        return lambda: ndimage.distance_transform_edt(mask, sampling=(planes, 1, 1))


for kind in ("blobs", "tubes"):
    volume_thinning(kind, 256)
    volume_distances(kind, 256, 1)
    volume_distances(kind, 256, 2.5)
for kind, n in (("skeleton", 192), ("skeleton", 512), ("noise", 128)):
    volume_graph(kind, n)


# Photograph to mask. Peers get float32, as Filigree computes; results agree to 1e-5 of the range.

def close(ours, theirs):
    if ours.shape != theirs.shape or np.abs(ours - theirs).max() > 1e-5 * np.ptp(theirs):
        raise AssertionError("results differ")


def nearly(ours, theirs):
    """Masks may differ where a pixel is at the level, as far as rounding goes."""
    if ours.shape != theirs.shape or np.count_nonzero(ours != theirs) > 1e-5 * ours.size:
        raise AssertionError("results differ")


def photo(files, side):
    return files(f"photo-{side}").astype(np.float32) / np.float32(255)


def gaussian(side, sigma):
    @peer(f"gaussian{sigma} {side}", "skimage.filters.gaussian")
    def skimage_gaussian(files):
        from skimage import filters

        image = photo(files, side)
        close(files(f"gaussian{sigma}-{side}"), filters.gaussian(image, sigma))
        return lambda: filters.gaussian(image, sigma)

    @peer(f"gaussian{sigma} {side}", "OpenCV GaussianBlur")
    def opencv_gaussian(files):
        import cv2

        cv2.setNumThreads(1)
        image = photo(files, side)
        call = lambda: cv2.GaussianBlur(image, (0, 0), sigma, borderType=cv2.BORDER_REPLICATE)
        close(files(f"gaussian{sigma}-{side}"), call())
        return call


def filters_of(side):
    @peer(f"sato {side}", "skimage.filters.sato")
    def skimage_sato(files):
        from skimage import filters

        image = photo(files, side)
        close(files(f"sato-{side}"), filters.sato(image))
        return lambda: filters.sato(image)

    @peer(f"sauvola {side}", "skimage.filters.threshold_sauvola")
    def skimage_sauvola(files):
        from skimage import filters

        image = files(f"photo-{side}")
        call = lambda: image > filters.threshold_sauvola(image, 25, 0.2)
        nearly(files(f"sauvola-{side}"), call())
        return call

    @peer(f"hysteresis {side}", "skimage.filters.apply_hysteresis_threshold")
    def skimage_hysteresis(files):
        from skimage import filters

        image = files(f"ridges-{side}")
        call = lambda: filters.apply_hysteresis_threshold(image, 0.03, 0.06)
        same(files(f"hysteresis-{side}"), call())
        return call

    @peer(f"removesmall {side}", "skimage.morphology.remove_small_objects")
    def skimage_remove_small(files):
        from skimage import morphology

        mask = files(f"ridges-{side}") > np.float32(0.03)
        call = lambda: morphology.remove_small_objects(mask, max_size=63)
        same(files(f"removesmall-{side}"), call())
        return call

    @peer(f"median5 {side}", "OpenCV medianBlur")
    def opencv_median(files):
        import cv2

        cv2.setNumThreads(1)
        image = files(f"photo-{side}")
        ours = files(f"median5-{side}")
        # its border repeats the last pixel, ours is SciPy's, which mirrors
        same(ours[2:-2, 2:-2], cv2.medianBlur(image, 5)[2:-2, 2:-2])
        return lambda: cv2.medianBlur(image, 5)


for n in (1411, 4096):
    for s in (1, 2, 5):
        gaussian(n, s)
filters_of(1411)
for n in (1000, 16000, 1000000, 64000000):
    addition(n)
saturating_addition(16000)
for n in (4096, 8192):
    degrees(n)
    graph(n)
    branches(n)
for n in (1024, 4096):
    thinning(n, "zhangsuen", "skeletonize")
thinning(1024, "guohall", "thin")
