package org.holdfast.policy.oracle;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Parts some invented households play, so that rules with many conditions are also decided by their last one.
enum Cast {
    ANYBODY,
    READY_FOR_ELIMINATION,
    ALONE_AND_WITHOUT_LABOUR,
    MARGINAL_WITH_A_DISABLED_MEMBER,
    CRUSHED_BY_COSTS;

    static Cast drawn(Random random) {
        int number = random.nextInt(20);
        return number > 0 && number < values().length ? values()[number] : ANYBODY;
    }

    int persons(int drawn) {
        return this == ALONE_AND_WITHOUT_LABOUR ? 1 : drawn;
    }

    /// Which of the aims of [Purse] the money takes; -1 for any.
    int aim(Random random) {
        return switch (this) {
            case ANYBODY -> -1;
            case READY_FOR_ELIMINATION -> random.nextBoolean() ? 2 : 16;
            case ALONE_AND_WITHOUT_LABOUR -> 10;
            case MARGINAL_WITH_A_DISABLED_MEMBER -> 10 + random.nextInt(2);
            case CRUSHED_BY_COSTS -> 13;
        };
    }

    void play(Map<String, Object> household, List<Map<String, Object>> members, LocalDate day) {
        Map<String, Object> first = members.getFirst();
        switch (this) {
            case ANYBODY -> {}
            case READY_FOR_ELIMINATION -> {
                household.put("monitored_type", 2);
                household.put("risk_eliminated", false);
                household.putIfAbsent("monitored_on", day.minusMonths(6));
                household.put("measures_count", 1L);
                for (String flag : List.of("flag_housing", "flag_dropout", "flag_water", "flag_insurance")) {
                    household.put(flag, false);
                }
                first.put("labour", 3);
            }
            case ALONE_AND_WITHOUT_LABOUR -> {
                unsupported(members);
                first.put("labour", 5);
                first.put("born", day.minusYears(60).plusDays(first.size() % 2));
            }
            case MARGINAL_WITH_A_DISABLED_MEMBER -> {
                unsupported(members);
                first.putAll(Map.of("disabled", true, "disability_kind", 4, "disability_grade", 2));
            }
            case CRUSHED_BY_COSTS -> unsupported(members);
        }
    }

    private static void unsupported(List<Map<String, Object>> members) {
        for (Map<String, Object> member : members) {
            member.put("dibao", false);
            member.put("tekun", false);
        }
    }
}
