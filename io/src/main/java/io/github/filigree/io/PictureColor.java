package io.github.filigree.io;

/** What the colours of a picture's nodes stand for. */
public enum PictureColor {
    /** Nothing: all are white. */
    NONE("Skeleton"),
    /** The degree: tips purple, paths red, junctions yellow, isolated pixels grey. */
    DEGREE("Skeleton, coloured by degree"),
    /** The branch; branches that meet differ, up to seven at a junction. */
    BRANCH("Skeleton, coloured by branch"),
    /** The connected component. */
    COMPONENT("Skeleton, coloured by component"),
    /** How far it is along the axis looked along, of volumes. */
    DEPTH("Skeleton, coloured by depth");

    private final String title;

    PictureColor(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}
