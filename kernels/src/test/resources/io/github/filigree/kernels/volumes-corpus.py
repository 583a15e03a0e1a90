#!/usr/bin/env python3
"""Writes volumes-corpus.npz: small volumes and images with scikit-image's skeletons of them, method Lee.

`shapes` has one row for each, the first number 0 for a 2-D image; `masks` and `skeletons` are all their voxels in raster
order, one volume after the other, packed by `numpy.packbits`. Made with scikit-image 0.26.0, NumPy 2.4.6, SciPy 1.17.
"""

import itertools
import pathlib

import numpy
from scipy import ndimage
from skimage.morphology import skeletonize

random = numpy.random.default_rng(13)


def padded(volume):
    return numpy.pad(volume, [tuple(random.integers(0, 3, 2)) for _ in volume.shape])


def blobs(shape, sigma, share):
    noise = ndimage.gaussian_filter(random.random(shape), sigma)
    return noise > numpy.quantile(noise, 1 - share)


def volumes():
    for sides in itertools.product(range(1, 7), repeat=3):
        yield padded(numpy.ones(sides, bool))
    for width in (63, 64, 65, 128):
        yield numpy.ones((3, 4, width), bool)
        yield numpy.ones((5, 5, width), bool)
        for share in (0.2, 0.5, 0.8):
            yield blobs((7, 9, width), 1, share)
            yield blobs((6, 8, width), 2, share)
        yield random.random((5, 6, width)) < 0.6
    for size in range(1, 12):
        yield blobs((1, 2 * size, 70), 1.5, 0.6)
        yield blobs((3 * size, 66), 2, 0.5)
        yield random.random((size, size + 3)) < 0.7
    for density in numpy.linspace(0.05, 1, 20):
        yield random.random(tuple(random.integers(1, 12, 3))) < density
    for _ in range(12):
        yield blobs(tuple(random.integers(8, 24, 3)), random.uniform(0.8, 3), random.uniform(0.2, 0.9))


masks = list(volumes())
skeletons = [skeletonize(mask, method="lee") > 0 for mask in masks]
numpy.savez_compressed(
    pathlib.Path(__file__).with_suffix(".npz"),
    shapes=numpy.array([(0,) * (3 - mask.ndim) + mask.shape for mask in masks], "<i4"),
    masks=numpy.packbits(numpy.concatenate([mask.ravel() for mask in masks])),
    skeletons=numpy.packbits(numpy.concatenate([skeleton.ravel() for skeleton in skeletons])))
print(len(masks), "volumes")
