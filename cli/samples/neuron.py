#!/usr/bin/env python3
"""Writes neuron.tif and neuron.csv: a synthetic neuron, a stack of 40 planes of 200 x 200 pixels, 1 x 0.5 x 0.5 micrometres.

Five dendrites grow from a soma by steps of 2 micrometres that turn a little each time, and fork. A voxel is foreground if its
centre lies within 1.2 micrometres of a dendrite's axis or within 6 of the soma's centre. neuron.csv has what is true: the
number of tips and of forks outside the soma, and the length of the axes outside it. Needs NumPy and tifffile.
"""

import pathlib

import numpy
import tifffile

SPACING = numpy.array([1.0, 0.5, 0.5])
SHAPE = (40, 200, 200)
SOMA = numpy.array([20.0, 50.0, 50.0])
SOMA_RADIUS, RADIUS, STEP = 6.0, 1.2, 2.0

random = numpy.random.default_rng(11)
size = SPACING * SHAPE
places = numpy.stack(numpy.meshgrid(*[numpy.arange(n) * s for n, s in zip(SHAPE, SPACING)], indexing="ij"), -1)
mask = numpy.linalg.norm(places - SOMA, axis=-1) <= SOMA_RADIUS
length, tips, forks = 0.0, 0, 0


def grow(start, direction, steps, order):
    """A dendrite of so many steps, and two more from its end unless it has forked twice."""
    global length, tips, forks, mask
    for _ in range(steps):
        direction = direction + random.normal(0, 0.16, 3) * (0.4, 1, 1)
        direction /= numpy.linalg.norm(direction)
        end = start + STEP * direction
        if numpy.any(end < 3) or numpy.any(end > size - 4):
            break
        along = end - start
        part = numpy.clip((places - start) @ along / (along @ along), 0, 1)
        mask |= numpy.linalg.norm(places - start - part[..., None] * along, axis=-1) <= RADIUS
        length += max(0.0, min(STEP, numpy.linalg.norm(end - SOMA) - SOMA_RADIUS))
        start = end
    else:
        if order < 2:
            forks += 1
            for side in (-1, 1):
                turned = direction + side * 0.55 * numpy.array([0.25, -direction[2], direction[1]])
                grow(start, turned / numpy.linalg.norm(turned), 7, order + 1)
            return
    tips += 1


for k in range(5):
    angle = 2 * numpy.pi * (k + 0.2) / 5
    grow(SOMA, numpy.array([0.15 * (-1) ** k, numpy.sin(angle), numpy.cos(angle)]), 9, 0)

here = pathlib.Path(__file__)
tifffile.imwrite(here.with_suffix(".tif"), mask.astype("uint8") * 255, imagej=True,
                 resolution=(1 / SPACING[2], 1 / SPACING[1]), metadata={"spacing": SPACING[0], "unit": "um", "axes": "ZYX"},
                 compression="deflate")
here.with_suffix(".csv").write_text(f"length,tips,forks\n{length:.1f},{tips},{forks}\n")
