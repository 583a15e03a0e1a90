"""Makes cells.png: labels of cells that touch. Python 3 with NumPy and Pillow."""

import numpy as np
from PIL import Image

SIDE, CELLS, REACH = 240, 60, 30

points = np.random.default_rng(16).uniform(20, SIDE - 20, (CELLS, 2))
rows, columns = np.mgrid[:SIDE, :SIDE]
squares = (rows[..., None] - points[:, 0]) ** 2 + (columns[..., None] - points[:, 1]) ** 2
labels = np.where(squares.min(axis=2) <= REACH**2, 1 + squares.argmin(axis=2), 0)
Image.fromarray(labels.astype(np.uint8)).save("cells.png")
