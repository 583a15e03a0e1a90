package io.github.filigree.tiles;

import java.util.List;

/**
 * Does the same work on many things, on threads or on a cluster. Work may be done more than once, and on several
 * machines at the same time: it reads what does not change, and what it writes is the same each time.
 */
public interface Runner {

    /**
     * Works on all items and waits for the last. Results are small: what grows with the image goes to a
     * {@link TileStore}.
     *
     * @param name of the work, for people who watch, such as "round 2"
     * @param items what to work on; they can be sent to another machine
     * @param work done once for each item, or more often where a machine was lost
     * @param <T> what is worked on
     * @param <R> what comes of it; it can be sent from another machine
     * @return the results in the order of the items
     */
    <T, R> List<R> map(String name, List<T> items, Work<? super T, ? extends R> work);
}
