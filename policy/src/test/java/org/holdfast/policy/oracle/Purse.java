package org.holdfast.policy.oracle;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// A household's money in the last twelve months and in the twelve before, in fen by component, placed within
/// one fen of a threshold: that is where a wrong comparison shows.
final class Purse {

    static final List<String> COMPONENTS = List.of(
            "wage",
            "operating",
            "operating_expense",
            "property",
            "transfer",
            "claims",
            "medical_self_paid",
            "schooling_self_paid",
            "other_self_paid");

    final Map<String, Long> now = new LinkedHashMap<>();
    final Map<String, Long> before = new LinkedHashMap<>();
    private final Random random;

    Purse(Random random, Setting setting, int persons, int aim) {
        this.random = random;
        for (String component : COMPONENTS) {
            now.put(component, random.nextInt(4) == 0 ? 0 : amount(component));
            before.put(component, random.nextInt(4) == 0 ? 0 : amount(component));
        }
        aim(setting, persons, aim < 0 ? random.nextInt(20) : aim);
    }

    private long amount(String component) {
        long most = component.equals("wage") ? 6_000_000 : component.endsWith("_self_paid") ? 1_200_000 : 1_500_000;
        return random.nextLong(most);
    }

    private void aim(Setting setting, int persons, int aim) {
        long off = random.nextInt(3) - 1;
        long line = setting.line() * persons;
        switch (aim) {
            case 0, 1 -> net(line + off);
            case 2 -> left(line + off, line + random.nextLong(2_000_000));
            case 3 -> {
                net(2 * line + off);
                net(before, 4 * line);
            }
            case 4, 5 -> {
                long tenth = 1 + random.nextLong(line / 5);
                net(before, 10 * tenth);
                net(7 * tenth + off);
            }
            case 6 -> now.put("medical_self_paid", setting.rural() / 2 + off);
            case 7 -> now.put("medical_self_paid", setting.rural() + off);
            case 8 -> now.put("medical_self_paid", 2_000_000 + off);
            case 9 -> now.put("schooling_self_paid", 1_000_000 + off);
            case 10 -> net(setting.standard() * persons + off);
            case 11 -> net(setting.standard() * persons * 3 / 2 + off);
            case 12 -> wages(1 + random.nextLong(1_000_000), off);
            case 13 -> rigid(1 + random.nextLong(line / 5), off);
            case 14 -> net(400_000L * persons + off);
            case 15 -> {
                now.put("transfer", Math.max(0, off));
                now.put("medical_self_paid", Math.max(0, -off));
            }
            case 16 -> {
                net(line + off);
                now.put("medical_self_paid", 0L);
                now.put("schooling_self_paid", 0L);
                now.put("other_self_paid", 0L);
                now.put("claims", 10_000L);
            }
            case 17 -> left(line * 2 / 3 + off, line + random.nextLong(2_000_000));
            default -> {}
        }
    }

    /// Net income of exactly `target`: wages make up what the rest leaves open.
    private void net(long target) {
        net(now, target);
    }

    private void net(Map<String, Long> purse, long target) {
        long rest = purse.getOrDefault("operating", 0L)
                + purse.getOrDefault("property", 0L)
                + purse.getOrDefault("transfer", 0L)
                - purse.getOrDefault("operating_expense", 0L);
        if (rest > target) {
            purse.put("operating", 0L);
            purse.put("property", 0L);
            purse.put("transfer", 0L);
            rest = -purse.getOrDefault("operating_expense", 0L);
        }
        purse.put("wage", Math.max(0, target - rest));
    }

    private void left(long target, long net) {
        net(net);
        now.put("claims", random.nextLong(300_000));
        now.put("schooling_self_paid", 0L);
        now.put("other_self_paid", 0L);
        now.put("medical_self_paid", Math.max(0, net + now.getOrDefault("claims", 0L) - target));
    }

    /// Wages of three fifths of the net income, or a fen beside it.
    private void wages(long fifth, long off) {
        now.put("operating", 2 * fifth);
        now.put("property", 0L);
        now.put("transfer", 0L);
        now.put("operating_expense", Math.max(0, off));
        now.put("wage", 3 * fifth + Math.max(0, -off));
    }

    /// Medical and schooling costs of four fifths of the net income, or a fen beside it.
    private void rigid(long fifth, long off) {
        net(5 * fifth);
        now.put("schooling_self_paid", fifth);
        now.put("medical_self_paid", Math.max(0, 3 * fifth + off));
    }
}
