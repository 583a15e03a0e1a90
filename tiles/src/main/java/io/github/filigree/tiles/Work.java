package io.github.filigree.tiles;

import java.io.Serializable;
import java.util.function.Function;

/**
 * What a {@link Runner} does with a piece of work; it can be sent to another machine, with all that it refers to.
 *
 * @param <T> what is worked on
 * @param <R> what comes of it
 */
@FunctionalInterface
public interface Work<T, R> extends Function<T, R>, Serializable {}
