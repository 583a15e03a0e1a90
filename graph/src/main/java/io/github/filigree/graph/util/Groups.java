package io.github.filigree.graph.util;

/** Things sorted into numbered groups, by counting: the order within a group stays. */
public final class Groups {

    private Groups() {}

    /**
     * {@return where each group starts; one more than groups, the last is the number of things}
     *
     * @param groupOf the group of each thing
     * @param groups how many there are
     */
    public static int[] pointers(int[] groupOf, int groups) {
        int[] pointers = new int[groups + 1];
        for (int group : groupOf) {
            pointers[group + 1]++;
        }
        Limits.accumulate("members", pointers);
        return pointers;
    }

    /**
     * {@return the things group by group}
     *
     * @param groupOf the group of each thing
     * @param pointers where each group starts
     */
    public static int[] members(int[] groupOf, int[] pointers) {
        int[] next = pointers.clone();
        int[] members = new int[groupOf.length];
        for (int i = 0; i < groupOf.length; i++) {
            members[next[groupOf[i]]++] = i;
        }
        return members;
    }
}
