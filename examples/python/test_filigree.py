"""Tests of filigree.py: ``python3 -m unittest`` in this folder.

Without SciPy, pandas or scikit-image what needs them is tested to say so.
"""

import importlib.util
import os
import pathlib
import stat
import tempfile
import unittest
from unittest import mock

import numpy as np

import filigree

SAMPLES = pathlib.Path(__file__).resolve().parents[2] / "cli" / "samples"


def installed(module):
    return importlib.util.find_spec(module) is not None


def line():
    image = np.zeros((5, 6), np.uint8)
    image[2, 1:5] = 1
    return image


def letter_y():
    image = np.zeros((7, 7), bool)
    for i in range(3):
        image[i, i] = image[i, 6 - i] = True
    image[3:7, 3] = True
    return image


def distances(image, spacing):
    """The graph from its definition: the distance of every two foreground pixels that touch, else 0."""
    places = np.argwhere(image)
    steps = places[:, None, :] - places[None, :, :]
    lengths = np.sqrt(((steps * np.asarray(spacing, float)) ** 2).sum(axis=2))
    return np.where(np.abs(steps).max(axis=2) == 1, lengths, 0)


class BranchesTest(unittest.TestCase):
    def test_a_line(self):
        table = filigree.branches(line())
        self.assertEqual(list(table)[:4], ["skeleton_id", "node_id_src", "node_id_dst", "branch_distance"])
        self.assertEqual(table["branch_distance"].tolist(), [3.0])
        self.assertEqual(table["image_coord_dst_1"].tolist(), [4])
        self.assertEqual(table["image_coord_dst_1"].dtype, np.int64)
        self.assertEqual(table["branch_distance"].dtype, np.float64)

    def test_spacing_is_one_number_or_one_for_each_axis(self):
        self.assertEqual(filigree.branches(line(), spacing=0.5)["branch_distance"].tolist(), [1.5])
        self.assertEqual(filigree.branches(line(), spacing=(7, 0.25))["branch_distance"].tolist(), [0.75])
        self.assertEqual(filigree.branches(line(), np.array([7, 2]))["branch_distance"].tolist(), [6.0])

    def test_every_type_of_array(self):
        expected = filigree.branches(letter_y())["branch_distance"]
        np.testing.assert_allclose(sorted(expected), [3, 3 * np.sqrt(2), 3 * np.sqrt(2)])
        for kind in (np.int8, np.uint16, np.int64, np.float32, np.float64):
            np.testing.assert_array_equal(filigree.branches(letter_y().astype(kind) * 3)["branch_distance"], expected)
        np.testing.assert_array_equal(filigree.branches(np.asfortranarray(letter_y()))["branch_distance"], expected)
        np.testing.assert_array_equal(filigree.branches(letter_y().tolist())["branch_distance"], expected)

    def test_a_volume(self):
        volume = np.zeros((4, 4, 4), bool)
        volume[range(4), range(4), range(4)] = True
        np.testing.assert_allclose(filigree.branches(volume, spacing=[2, 1, 1])["branch_distance"], [3 * np.sqrt(6)])

    def test_options_of_the_command_line(self):
        thick = np.zeros((9, 20), np.uint8)
        thick[3:6, 2:18] = 1
        table = filigree.branches(thick, thin=True, radius=thick, main=True, columns=["skan", "tortuosity"])
        self.assertEqual(len(table["tortuosity"]), 1)
        self.assertEqual(table["main"].dtype, bool)
        self.assertEqual(table["max_radius"].tolist(), [2.0])

    def test_nothing_gives_an_empty_table(self):
        table = filigree.branches(np.zeros((3, 3)))
        self.assertEqual(table["branch_distance"].size, 0)
        self.assertEqual(table["node_id_src"].dtype, np.int64)

    @unittest.skipUnless(installed("pandas"), "pandas is not installed")
    def test_frame(self):
        frame = filigree.branches(letter_y(), frame=True)
        self.assertEqual(type(frame).__name__, "DataFrame")
        self.assertAlmostEqual(frame["branch_distance"].sum(), 3 + 6 * np.sqrt(2))

    @unittest.skipIf(installed("pandas"), "pandas is installed")
    def test_frame_without_pandas(self):
        with self.assertRaisesRegex(ImportError, "pandas is needed for frame=True"):
            filigree.branches(line(), frame=True)


class GraphTest(unittest.TestCase):
    def test_arrays_are_the_definition(self):
        image = np.random.default_rng(5).random((12, 17)) < 0.3
        data, indices, indptr = filigree.graph(image, spacing=(2, 0.5), arrays=True)
        dense = np.zeros((image.sum(), image.sum()))
        dense[np.repeat(np.arange(len(indptr) - 1), np.diff(indptr)), indices] = data
        np.testing.assert_allclose(dense, distances(image, (2, 0.5)))

    @unittest.skipUnless(installed("scipy"), "SciPy is not installed")
    def test_matrix(self):
        image = letter_y()
        matrix = filigree.graph(image)
        self.assertEqual(type(matrix).__name__, "csr_array")
        np.testing.assert_allclose(matrix.toarray(), distances(image, (1, 1)))

    @unittest.skipIf(installed("scipy"), "SciPy is installed")
    def test_matrix_without_scipy(self):
        with self.assertRaisesRegex(ImportError, "scipy is needed for a sparse matrix; arrays=True"):
            filigree.graph(line())


class ThinTest(unittest.TestCase):
    def test_a_bar_becomes_a_line(self):
        bar = np.zeros((9, 30), np.uint8)
        bar[3:6, 3:27] = 255
        skeleton = filigree.thin(bar)
        self.assertEqual((skeleton.shape, skeleton.dtype), (bar.shape, np.dtype(bool)))
        self.assertTrue(skeleton.any())
        self.assertFalse((skeleton & (bar == 0)).any())
        self.assertEqual(skeleton.sum(axis=0).max(), 1)
        np.testing.assert_array_equal(filigree.thin(skeleton), skeleton)

    @unittest.skipUnless(installed("skimage"), "scikit-image is not installed")
    def test_it_is_scikit_image(self):
        from skimage.io import imread
        from skimage.morphology import skeletonize, thin

        vessels = imread(SAMPLES / "retina-vessels.png") > 0
        np.testing.assert_array_equal(filigree.thin(vessels), skeletonize(vessels))
        np.testing.assert_array_equal(filigree.thin(vessels, method="guo-hall"), thin(vessels))


class MaskTest(unittest.TestCase):
    def test_what_is_dark(self):
        photo = np.full((20, 30), 200, np.uint8)
        photo[8:11] = 40
        np.testing.assert_array_equal(filigree.mask(photo, dark=True), photo == 40)


class ErrorsTest(unittest.TestCase):
    def test_an_array_that_is_no_image(self):
        for wrong in (np.zeros((2, 2), complex), np.array(3.0), np.array([["a"]]), None):
            with self.assertRaisesRegex(TypeError, "images are arrays of booleans, integers or floats"):
                filigree.branches(wrong)

    def test_what_the_command_says(self):
        with self.assertRaisesRegex(filigree.FiligreeError, "(?i)unknown option.*--lenght"):
            filigree.branches(line(), lenght=3)
        with self.assertRaisesRegex(filigree.FiligreeError, "spacing") as caught:
            filigree.branches(line(), spacing=(1, 2, 3))
        self.assertNotIn("\n", str(caught.exception))

    def test_a_command_that_is_not_there(self):
        with mock.patch.dict(os.environ, FILIGREE="/nowhere/filigree"):
            with self.assertRaisesRegex(filigree.FiligreeError, "/nowhere/filigree does not start.*FILIGREE"):
                filigree.branches(line())
        with mock.patch.object(filigree, "__file__", "/x/y/z/filigree.py"), mock.patch.dict(os.environ, PATH=""):
            os.environ.pop("FILIGREE", None)
            with self.assertRaisesRegex(filigree.FiligreeError, "not found on the PATH"):
                filigree.branches(line())

    @unittest.skipIf(os.name == "nt", "a shell script stands for the command")
    def test_a_command_that_says_nothing(self):
        with tempfile.TemporaryDirectory() as folder:
            mute = pathlib.Path(folder) / "mute"
            mute.write_text("#!/bin/sh\nexit 3\n")
            mute.chmod(mute.stat().st_mode | stat.S_IXUSR)
            with mock.patch.dict(os.environ, FILIGREE=str(mute)):
                with self.assertRaisesRegex(filigree.FiligreeError, "branches ended with code 3"):
                    filigree.branches(line())


if __name__ == "__main__":
    unittest.main()
