package io.github.filigree.kernels;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Looks for a short formula of a deletion rule: the origin of the algebra in the thinning kernels.
 *
 * <p>It starts from a decision diagram of the 256 neighbourhoods, written as gates, and changes gates at random as long
 * as the formula stays right and gets no longer; so it drifts to ever shorter ones (Cartesian genetic programming).
 * Thirty million tries take half a minute and give about 40 operations for a rule of Zhang and Suen; those in use come
 * from some hundred million, with several seeds.
 */
final class RuleSearch {

    private static final String[] OPERATORS = {" & ", " | ", " ^ ", " & ~"};
    private static final String[] INPUTS = {"nw", "n", "ne", "e", "se", "s", "sw", "w", "-1L"};
    private static final int ONE = INPUTS.length - 1;
    private static final int SPARE_GATES = 40;

    private record Gate(int operator, int a, int b) {}

    private final BitSet rule;
    private final Random random;
    private final List<Gate> gates = new ArrayList<>();
    private final Map<List<Boolean>, Integer> nodes = new HashMap<>();
    private final long[][] values;
    private final int zero = gate(2, ONE, ONE);
    private int out;
    private BitSet used;

    /** @param rule bit i is set if neighbourhood i is deleted, where bit k of i is the k-th input */
    RuleSearch(BitSet rule, long seed) {
        this.rule = rule;
        random = new Random(seed);
        out = node(0, 0);
        for (int k = 0; k < SPARE_GATES; k++) {
            gates.add(new Gate(0, 0, 0));
        }
        values = new long[INPUTS.length + gates.size()][4];
        Arrays.fill(values[ONE], -1);
        for (int i = 0; i < 256; i++) {
            for (int k = 0; k < ONE; k++) {
                values[k][i >>> 6] |= (long) (i >>> k & 1) << i;
            }
        }
        used = used();
    }

    /** Decides by neighbours {@code depth}, … , 7 where those before are as in {@code chosen}. */
    private int node(int depth, int chosen) {
        List<Boolean> table = new ArrayList<>();
        for (int i = chosen; i < 256; i += 1 << depth) {
            table.add(rule.get(i));
        }
        if (!table.contains(true) || !table.contains(false)) {
            return table.contains(true) ? ONE : zero;
        }
        Integer known = nodes.get(table);
        if (known == null) {
            int clear = node(depth + 1, chosen);
            int set = node(depth + 1, chosen | 1 << depth);
            known = clear == set ? clear : gate(1, gate(0, set, depth), gate(3, clear, depth));
            nodes.put(table, known);
        }
        return known;
    }

    private int gate(int operator, int a, int b) {
        gates.add(new Gate(operator, a, b));
        return INPUTS.length + gates.size() - 1;
    }

    /** Tries so many changes. */
    RuleSearch search(long tries) {
        for (long t = 0; t < tries; t++) {
            int changes = 1 + random.nextInt(4);
            int[] places = new int[changes];
            Gate[] before = new Gate[changes];
            int oldOut = out;
            boolean matters = false;
            for (int c = 0; c < changes; c++) {
                places[c] = random.nextInt(gates.size());
                before[c] = gates.get(places[c]);
                gates.set(places[c], changed(before[c], places[c]));
                matters |= used.get(INPUTS.length + places[c]);
            }
            if (random.nextInt(50) == 0) {
                out = INPUTS.length + random.nextInt(gates.size());
                matters = true;
            }
            if (matters) {
                BitSet now = used();
                if (now.cardinality() <= used.cardinality() && isRight(now)) {
                    used = now;
                } else {
                    out = oldOut;
                    for (int c = changes - 1; c >= 0; c--) {
                        gates.set(places[c], before[c]);
                    }
                }
            }
        }
        return this;
    }

    private Gate changed(Gate gate, int place) {
        int input = random.nextInt(INPUTS.length + place);
        return switch (random.nextInt(3)) {
            case 0 -> new Gate(random.nextInt(OPERATORS.length), gate.a, gate.b);
            case 1 -> new Gate(gate.operator, input, gate.b);
            default -> new Gate(gate.operator, gate.a, input);
        };
    }

    /** {@return the inputs and gates that the result depends on} */
    private BitSet used() {
        BitSet reached = new BitSet();
        reached.set(out);
        for (int at = out; at >= INPUTS.length; at = reached.previousSetBit(at - 1)) {
            Gate gate = gates.get(at - INPUTS.length);
            reached.set(gate.a);
            reached.set(gate.b);
        }
        return reached;
    }

    private boolean isRight(BitSet reached) {
        for (int at = reached.nextSetBit(INPUTS.length); at >= 0; at = reached.nextSetBit(at + 1)) {
            Gate gate = gates.get(at - INPUTS.length);
            for (int i = 0; i < 4; i++) {
                long a = values[gate.a][i];
                long b = values[gate.b][i];
                values[at][i] = switch (gate.operator) {
                    case 0 -> a & b;
                    case 1 -> a | b;
                    case 2 -> a ^ b;
                    default -> a & ~b;
                };
            }
        }
        return BitSet.valueOf(values[out]).equals(rule);
    }

    /** {@return the number of operations} */
    int length() {
        return used.get(INPUTS.length, INPUTS.length + gates.size()).cardinality();
    }

    /** {@return whether the formula equals the rule in all neighbourhoods} */
    boolean isRight() {
        return isRight(used);
    }

    /** {@return the formula as Java, an assignment a gate} */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int at = used.nextSetBit(INPUTS.length); at >= 0; at = used.nextSetBit(at + 1)) {
            Gate gate = gates.get(at - INPUTS.length);
            text.append("long ").append(name(at)).append(" = ").append(name(gate.a));
            text.append(OPERATORS[gate.operator]).append(name(gate.b)).append(";\n");
        }
        return text + "return " + name(out) + ";";
    }

    private static String name(int at) {
        return at < INPUTS.length ? INPUTS[at] : "g" + at;
    }

    /** Arguments: zhang-suen or guo-hall, step 0 or 1, millions of tries, seed. */
    public static void main(String[] args) {
        RuleSearch search = new RuleSearch(ThinningReference.deleted(
                args[0].equals("guo-hall") ? ThinningReference.GUO_HALL : ThinningReference.ZHANG_SUEN,
                Integer.parseInt(args[1])), Long.parseLong(args[3]));
        for (int million = 0; million < Integer.parseInt(args[2]); million++) {
            System.out.println(search.search(1_000_000).length());
        }
        System.out.println(search);
    }
}
