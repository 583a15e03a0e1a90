package io.github.filigree.graph;

import io.github.filigree.kernels.BinaryImage;

/** The skeleton of 13 pixels in the post "Numba in the real world". */
public final class PostExample {

    /** Seven rows of nine pixels. */
    public static final BinaryImage SKELETON = BinaryImage.parse(
            ".........",
            "..#...##.",
            "...###...",
            "..#...#..",
            "...#.#...",
            ".##.#....",
            ".........");

    private PostExample() {}
}
