package org.holdfast.policy.evaluate;

import java.util.Arrays;

/// What is covered of each household's events: few patterns, each of many households.
final class CoverColumns {

    private final int kinds;
    private int[] pattern = new int[0];
    private int[][] months = new int[0][];

    CoverColumns(Layout layout) {
        this.kinds = layout.kinds.size();
    }

    void set(int[] patterns, int[][] monthsByKind) {
        pattern = patterns;
        months = monthsByKind;
    }

    Page.Covered[] page(int first, int count, int[] lane, int words) {
        int[] met = new int[0];
        int last = -1;
        for (int h = 0; h < count; h++) {
            int its = of(first + h);
            if (its != last && Arrays.stream(met).noneMatch(one -> one == its)) {
                met = Arrays.copyOf(met, met.length + 1);
                met[met.length - 1] = its;
            }
            last = its;
        }
        long[][] lanes = new long[met.length][words];
        for (int h = 0; h < count; h++) {
            Planes.set(lanes[place(met, of(first + h))], lane[h]);
        }
        Page.Covered[] covered = new Page.Covered[kinds];
        for (int kind = 0; kind < kinds; kind++) {
            covered[kind] = covered(kind, met, lanes, words);
        }
        return covered;
    }

    private static int place(int[] met, int pattern) {
        int at = 0;
        while (met[at] != pattern) {
            at++;
        }
        return at;
    }

    private Page.Covered covered(int kind, int[] met, long[][] lanes, int words) {
        int[] masks = Arrays.stream(met)
                .map(one -> mask(one, kind))
                .sorted()
                .distinct()
                .toArray();
        long[][] its = new long[masks.length][];
        for (int at = 0; at < met.length; at++) {
            int to = Arrays.binarySearch(masks, mask(met[at], kind));
            if (its[to] == null) {
                its[to] = lanes[at];
            } else {
                its[to] = its[to].clone();
                for (int w = 0; w < words; w++) {
                    its[to][w] |= lanes[at][w];
                }
            }
        }
        return new Page.Covered(masks, its);
    }

    private int of(int household) {
        return pattern.length == 0 ? 0 : pattern[household];
    }

    private int mask(int one, int kind) {
        return months.length == 0 ? 0 : months[one][kind];
    }
}
