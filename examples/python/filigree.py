"""Filigree from Python: arrays in; tables of branches, graphs and skeletons out.

One file, to be copied where it is needed; it needs NumPy, and a JDK 25 with Filigree:

    import filigree

    skeleton = filigree.thin(mask)                               # array of bool
    table = filigree.branches(skeleton, spacing=0.5)             # dict of arrays
    frame = filigree.branches(mask, thin=True, frame=True)       # pandas.DataFrame
    matrix = filigree.graph(skeleton)                            # scipy.sparse.csr_array
    print(table["branch_distance"].sum())

Any option of the command line is a keyword: ``--prune 10 --main --columns skan,tortuosity`` is
``prune=10, main=True, columns=["skan", "tortuosity"]``, and ``--radius MASK`` is ``radius=array``.
``filigree branches --help`` lists them. The array goes to the command and the result comes back
through pipes; arrays in options go through temporary files.

The command is the one that the variable FILIGREE names, else the launcher of the repository that
this file lies in, else ``filigree`` on the PATH.
"""

import csv
import io
import os
import pathlib
import shutil
import subprocess
import tempfile

import numpy as np

__all__ = ["FiligreeError", "branches", "graph", "mask", "thin"]


class FiligreeError(RuntimeError):
    """The command failed. The message is its own: what is wrong, and the cure."""


def branches(image, spacing=None, *, frame=False, **options):
    """Measure the branches of a skeleton, a row for each.

    Parameters
    ----------
    image : array of two or three axes (or more, without ``thin``)
        A skeleton, nonzero is foreground; with ``thin=True`` a mask.
    spacing : number, or one per axis, slowest first
        Size of a pixel; 1 if not given.
    frame : bool
        Whether to return a pandas.DataFrame.
    **options
        Those of ``filigree branches``.

    Returns
    -------
    dict of str to array, in the order of the columns, or DataFrame
        The columns of skan.summarize, unless ``columns`` says otherwise.
    """
    text = _run("branches", image, "csv", spacing=spacing, **options).decode("utf-8")
    rows = list(csv.reader(io.StringIO(text)))
    table = {name: _column(name, [row[i] for row in rows[1:]]) for i, name in enumerate(rows[0])}
    if not frame:
        return table
    return _needed("pandas", "frame=True").DataFrame(table)


def graph(image, spacing=None, *, arrays=False, **options):
    """Make the graph of a skeleton's pixels: entries are distances between neighbouring pixels.

    Node k is pixel ``numpy.flatnonzero(image)[k]``.

    Parameters
    ----------
    image : array
        A skeleton, nonzero is foreground; with ``thin=True`` a mask.
    spacing : number, or one per axis, slowest first
        Size of a pixel; 1 if not given.
    arrays : bool
        Whether to return the matrix as a tuple (data, indices, indptr), for which SciPy is not needed.
    **options
        Those of ``filigree graph``.

    Returns
    -------
    scipy.sparse.csr_array, or tuple
    """
    sparse = None if arrays else _needed("scipy.sparse", "a sparse matrix; arrays=True returns its three arrays")
    with np.load(io.BytesIO(_run("graph", image, "npz", spacing=spacing, **options))) as parts:
        matrix = parts["data"], parts["indices"], parts["indptr"]
        return matrix if arrays else sparse.csr_array(matrix, shape=tuple(parts["shape"]))


def thin(image, **options):
    """Thin a mask to a skeleton: an array of bool of the same shape.

    ``method="zhang-suen"`` (the default in 2-D) is skimage.morphology.skeletonize, ``"guo-hall"`` its thin,
    ``"lee"`` its skeletonize of volumes; ``"homotopic"`` (the default in 3-D) keeps the topology exactly.
    """
    return np.load(io.BytesIO(_run("thin", image, "npy", **options)))


def mask(photo, **options):
    """Make a mask of a photograph or a volume: an array of bool of the same shape, without colours' axis.

    For example ``mask(photo, ridges="sato", sigmas=[2, 3], dark=True, hysteresis=[0.01, 0.03])``.
    """
    return np.load(io.BytesIO(_run("mask", photo, "npy", **options)))


def _run(command, image, form, **options):
    array = np.asarray(image)
    if array.dtype.kind not in "biuf" or array.ndim == 0:
        raise TypeError(f"images are arrays of booleans, integers or floats; this is "
                        f"{array.ndim}-dimensional, of {array.dtype}")
    buffer = io.BytesIO()
    np.save(buffer, array, allow_pickle=False)
    with tempfile.TemporaryDirectory(prefix="filigree-") as folder:
        words = [_command(), command, "-", "-o", "-", "--format", form, "--quiet", *_words(options, folder)]
        try:
            done = subprocess.run(words, input=buffer.getbuffer(), capture_output=True, check=False)
        except OSError as e:
            raise FiligreeError(f"{words[0]} does not start: {e.strerror}; correct the variable FILIGREE") from e
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip()
        raise FiligreeError(said.removeprefix("filigree: ") or f"{command} ended with code {done.returncode}")
    return done.stdout


def _words(options, folder):
    """Keywords as options of the command line."""
    words = []
    for name, value in options.items():
        if value is None or value is False:
            continue
        words.append("--" + name.replace("_", "-"))
        if value is True:
            continue
        if isinstance(value, np.ndarray) and value.ndim > 1:
            file = os.path.join(folder, name + ".npy")
            np.save(file, value, allow_pickle=False)
            words.append(file)
        elif isinstance(value, (str, os.PathLike)) or np.ndim(value) == 0:
            words.append(str(value))
        else:
            words.append(",".join(map(str, value)))
    return words


def _command():
    named = os.environ.get("FILIGREE")
    if named:
        return named
    launcher = "filigree.cmd" if os.name == "nt" else "filigree"
    beside = pathlib.Path(__file__).resolve().parents[2:3]
    for folder in beside:
        if (folder / launcher).is_file() and (folder / "kernels").is_dir():
            return str(folder / launcher)
    found = shutil.which("filigree")
    if not found:
        raise FiligreeError("the command filigree was not found on the PATH; "
                            "set the variable FILIGREE to the launcher's path")
    return found


def _column(name, texts):
    """Integers, booleans or floats, told by how they are written; where there are none, by the column's name."""
    if not texts:
        whole = name.endswith("_id") or name.startswith(("node_id", "image_coord", "branch_type"))
        return np.empty(0, np.int64 if whole else np.float64)
    if all(text in ("True", "False") for text in texts):
        return np.array([text == "True" for text in texts])
    try:
        return np.array([int(text) for text in texts], np.int64)
    except ValueError:
        pass
    try:
        return np.array([float(text) for text in texts], np.float64)
    except ValueError:
        return np.array(texts)


def _needed(module, purpose):
    import importlib

    try:
        return importlib.import_module(module)
    except ImportError as e:
        raise ImportError(f"{module.split('.')[0]} is needed for {purpose}; install it with pip") from e
