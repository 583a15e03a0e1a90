#!/usr/bin/env python3
"""Writes tubes.tif: a synthetic tree of seven tubes, a stack of 88 planes of 140 x 180 pixels, 0.8 x 0.5 x 0.5 micrometres.

A voxel is foreground if its centre lies within the radius of a tube's straight axis. Radii and ends, in micrometres, are
those of TUBES. Needs NumPy and tifffile.
"""

import pathlib

import numpy
import tifffile

SPACING = numpy.array([0.8, 0.5, 0.5])
SHAPE = (88, 140, 180)

# radius, z y x of the start, z y x of the end
TUBES = [
    (5.0, (12, 37, 8), (26, 38, 46)),
    (4.0, (26, 38, 46), (30, 20, 60)),
    (4.0, (26, 38, 46), (46, 52, 58)),
    (3.0, (30, 20, 60), (16, 12, 78)),
    (3.0, (30, 20, 60), (44, 18, 82)),
    (3.0, (46, 52, 58), (38, 62, 80)),
    (3.0, (46, 52, 58), (62, 40, 78)),
]

places = numpy.stack(numpy.meshgrid(*[numpy.arange(n) * s for n, s in zip(SHAPE, SPACING)], indexing="ij"), -1)
mask = numpy.zeros(SHAPE, bool)
for radius, start, end in TUBES:
    start, end = numpy.array(start, float), numpy.array(end, float)
    along = end - start
    part = numpy.clip((places - start) @ along / (along @ along), 0, 1)
    mask |= numpy.linalg.norm(places - start - part[..., None] * along, axis=-1) <= radius
tifffile.imwrite(pathlib.Path(__file__).with_suffix(".tif"), mask.astype("uint8") * 255, imagej=True,
                 resolution=(1 / SPACING[2], 1 / SPACING[1]), metadata={"spacing": SPACING[0], "unit": "um", "axes": "ZYX"},
                 compression="deflate")
