package io.github.filigree.graph.util;

import java.util.Arrays;

/** A binary heap of integers, smallest key first, of equal keys the smaller integer; without an object per element. */
public final class MinHeap {

    private double[] keys = new double[64];
    private int[] values = new int[64];
    private int size;

    /** {@return whether there is nothing in it} */
    public boolean isEmpty() {
        return size == 0;
    }

    /**
     * Adds an integer.
     *
     * @param key what it is sorted by
     * @param value the integer
     */
    public void add(double key, int value) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, 2 * size);
            values = Arrays.copyOf(values, 2 * size);
        }
        int i = size++;
        while (i > 0 && isBefore(key, value, (i - 1) >> 1)) {
            move((i - 1) >> 1, i);
            i = (i - 1) >> 1;
        }
        keys[i] = key;
        values[i] = value;
    }

    /** {@return the key of what {@link #remove} gives} */
    public double firstKey() {
        return keys[0];
    }

    /** {@return the first integer, which is taken out} */
    public int remove() {
        int first = values[0];
        double key = keys[--size];
        int value = values[size];
        int i = 0;
        while (2 * i + 1 < size) {
            int child = 2 * i + 1;
            if (child + 1 < size && isBefore(keys[child + 1], values[child + 1], child)) {
                child++;
            }
            if (!isBefore(keys[child], values[child], key, value)) {
                break;
            }
            move(child, i);
            i = child;
        }
        keys[i] = key;
        values[i] = value;
        return first;
    }

    private void move(int from, int to) {
        keys[to] = keys[from];
        values[to] = values[from];
    }

    private boolean isBefore(double key, int value, int other) {
        return isBefore(key, value, keys[other], values[other]);
    }

    private static boolean isBefore(double key, int value, double otherKey, int otherValue) {
        return key < otherKey || key == otherKey && value < otherValue;
    }
}
