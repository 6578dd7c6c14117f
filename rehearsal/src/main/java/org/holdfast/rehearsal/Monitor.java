package org.holdfast.rehearsal;

import java.util.ArrayList;
import java.util.List;
import org.holdfast.rehearsal.Household.Component;

/// What a county has already done by the as-of day: one to three households in a hundred are monitored, most
/// because their last year showed it, some by mistake; seven in ten of the older ones are marked as eliminated
/// (the source text says nearly 70 %).
final class Monitor {

    private static final int OLD_ENOUGH_TO_ELIMINATE = 6;

    private Monitor() {}

    static void decide(Household home, Village village, Dice dice) {
        long perHead = Judge.pastReference(home, Panel.AS_OF - 3) / Math.max(1, home.size());
        double chance = chance(home, village, perHead);
        if (!dice.chance(chance)) {
            return;
        }
        boolean low = perHead < village.subsistenceFen * 17 / 10;
        Monitoring.Type type = !low
                ? Monitoring.Type.SUDDEN
                : home.lifted ? Monitoring.Type.UNSTABLE_LIFTED : Monitoring.Type.MARGINAL;
        int on = Math.max(0, Panel.AS_OF - 1 - (int) (22 * dice.unit() * dice.unit()));
        boolean old = Panel.AS_OF - on > OLD_ENOUGH_TO_ELIMINATE;
        boolean nobodyWorks = Judge.nobodyCanWork(home);
        boolean eliminated = old && !nobodyWorks && dice.chance(low ? 0.55 : 0.85);
        int eliminatedOn =
                eliminated ? on + OLD_ENOUGH_TO_ELIMINATE + dice.below(Panel.AS_OF - on - OLD_ENOUGH_TO_ELIMINATE) : -1;
        List<String> causes = causes(home, dice);
        int measures = Math.min(6, 1 + dice.below(4) + (home.lifted ? 1 : 0));
        int development = nobodyWorks ? 0 : dice.chance(0.04) ? 0 : Math.min(measures, 1 + dice.below(2));
        long then = Math.max(1_200, perHead / 100 + dice.whole(-900, 900));
        home.monitoring = new Monitoring(
                type,
                on,
                eliminatedOn,
                causes,
                causes.contains("disaster") ? kind(village) : "",
                then,
                nobodyWorks,
                measures,
                development);
    }

    private static double chance(Household home, Village village, long perHead) {
        double chance = home.lifted ? 0.010 : 0.0015;
        if (perHead < village.subsistenceFen) {
            chance += 0.22;
        } else if (perHead < village.subsistenceFen * 3 / 2) {
            chance += 0.07;
        }
        if (home.happenings.any(EventKind.SERIOUS_DIAGNOSIS, 0, Panel.AS_OF - 2)) {
            chance += 0.04;
        }
        if (home.happenings.any(EventKind.ACCIDENT, 0, Panel.AS_OF - 2) || home.houseGrade >= 3) {
            chance += 0.05;
        }
        return chance;
    }

    private static List<String> causes(Household home, Dice dice) {
        List<String> causes = new ArrayList<>();
        addIf(causes, "illness", anyone(home, 1) || home.happenings.any(EventKind.SERIOUS_DIAGNOSIS, 0, Panel.AS_OF));
        addIf(causes, "disability", anyone(home, 2));
        addIf(causes, "disaster", home.happenings.any(EventKind.DISASTER, 0, Panel.AS_OF));
        addIf(causes, "accident", home.happenings.any(EventKind.ACCIDENT, 0, Panel.AS_OF));
        addIf(causes, "project_failed", home.happenings.any(EventKind.PROJECT_FAILED, 0, Panel.AS_OF));
        addIf(causes, "unstable_work", home.happenings.any(EventKind.JOB_LOST, 0, Panel.AS_OF) && dice.chance(0.6));
        addIf(causes, "housing", home.houseGrade >= 3);
        addIf(causes, "water", !home.waterSafe);
        addIf(causes, "no_labour", Judge.nobodyCanWork(home));
        addIf(causes, "schooling", Judge.sum(home, Component.SCHOOLING_SELF_PAID, 12, 24) > 1_200_000);
        addIf(causes, "other", causes.isEmpty());
        return List.copyOf(causes.subList(0, Math.min(3, causes.size())));
    }

    private static void addIf(List<String> causes, String cause, boolean holds) {
        if (holds) {
            causes.add(cause);
        }
    }

    /// 1 = seriously ill, 2 = disabled.
    private static boolean anyone(Household home, int what) {
        for (int i = 0; i < home.members; i++) {
            Person person = home.people[i];
            if (person.present() && (what == 1 ? person.serious : person.disabled)) {
                return true;
            }
        }
        return false;
    }

    private static String kind(Village village) {
        for (int m = 0; m < Panel.AS_OF; m++) {
            if (!village.disasterKind[m].isEmpty()) {
                return village.disasterKind[m];
            }
        }
        return "0299";
    }
}
