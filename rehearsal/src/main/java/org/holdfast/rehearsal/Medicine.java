package org.holdfast.rehearsal;

import org.holdfast.rehearsal.Household.Component;

/// Medical spending a family bears itself, year by year, with the heavy tail of a real survey.
///
/// Shape estimated from the Vietnam Living Standards Survey 1997-98 (3,642 households, medical against total
/// expenditure of twelve months): 17.9 % spend nothing; among the others with at most everything spent on
/// medicine the logarithm of the share has mean -3.08 and spread 1.48; the highest twentieth follows a power
/// law of index 1.9 from 0.487 on. Total expenditure is taken as 0.84 of income (NBS 2021, rural: 15,916 of
/// 18,931 yuan per head).
final class Medicine {

    static final double NOTHING = 0.179;
    static final double LOG_MEAN = -3.08;
    static final double LOG_SPREAD = 1.48;
    static final double TAIL_FROM = 0.487;
    static final double TAIL_INDEX = 1.9;
    private static final double TAIL_Z = 1.645;
    static final double SPENT_OF_INCOME = 0.84;
    private static final double MOST = 3;

    /// A year in which more than this share goes to medicine had a hospital stay in it.
    private static final double HOSPITAL_SHARE = 0.12;

    private static final double SERIOUS_SHARE = 0.42;

    /// Lifted and dibao households are reimbursed more; about this part of the bill is left to them.
    /// Assumption.
    private static final double LEFT_AFTER_AID = 0.55;

    private Medicine() {}

    static void spend(Household home, Village village, Dice dice) {
        double frail = frailty(home);
        double lasting = dice.normal();
        boolean aided = home.lifted || home.dibao;
        for (int year = 0; year < 3; year++) {
            double z = 0.55 * lasting + 0.76 * dice.normal() + 0.34 * frail;
            boolean nothing = dice.chance(NOTHING * (frail < 0 ? 1.25 : 0.6));
            double share = nothing ? 0 : share(z, dice);
            double yuan = share * SPENT_OF_INCOME * home.normalIncome * home.members * (aided ? LEFT_AFTER_AID : 1);
            if (share > HOSPITAL_SHARE) {
                lasting += share > SERIOUS_SHARE ? 0.8 : 0;
                stay(home, year * 12 + dice.below(12), share, yuan, dice);
                yuan *= 0.28;
            }
            chemist(home, year, yuan, dice);
        }
    }

    /// Share of total expenditure for a standard normal `z`.
    static double share(double z, Dice dice) {
        return z > TAIL_Z
                ? Math.min(MOST, TAIL_FROM * StrictMath.pow(1 - dice.unit(), -1 / TAIL_INDEX))
                : StrictMath.exp(LOG_MEAN + LOG_SPREAD * z);
    }

    /// About zero on average, above it for households with ill or old members.
    private static double frailty(Household home) {
        double weight = -0.75;
        for (int i = 0; i < home.members; i++) {
            Person person = home.people[i];
            weight += person.serious ? 1.8 : person.chronic ? 0.9 : person.age >= 65 ? 0.4 : 0.12;
        }
        return Math.clamp(weight, -0.7, 2);
    }

    private static void stay(Household home, int month, double share, double yuan, Dice dice) {
        if (month >= Panel.MONTHS) {
            return;
        }
        int patient = patient(home, dice);
        int day = 1 + dice.below(28);
        long bill = Math.round(yuan * 0.72) * 100;
        home.happenings.add(EventKind.HOSPITAL, patient, month, day, bill, false, false);
        add(home, Component.MEDICAL_SELF_PAID, month, bill);
        if (share > 0.25 && dice.chance(0.25)) {
            add(home, Component.CLAIMS, Math.min(Panel.MONTHS - 1, month + 1 + dice.below(3)), (long)
                    (bill * dice.between(0.15, 0.45)));
        }
        if (share > SERIOUS_SHARE && dice.chance(0.45)) {
            home.happenings.add(EventKind.SERIOUS_DIAGNOSIS, patient, month, Math.max(1, day - 1), 0, false, false);
            home.people[patient].serious |= month < Panel.AS_OF;
        }
    }

    private static int patient(Household home, Dice dice) {
        int best = 0;
        double highest = -1;
        for (int i = 0; i < home.members; i++) {
            Person person = home.people[i];
            double weight = (person.serious ? 6 : person.chronic ? 3 : 1) * (0.4 + person.age / 50.0) * dice.unit();
            if (weight > highest) {
                highest = weight;
                best = i;
            }
        }
        return best;
    }

    /// Drugs and visits: the same every month for the chronically ill, a few months for others.
    private static void chemist(Household home, int year, double yuan, Dice dice) {
        boolean monthly = yuan > 600;
        int many = monthly ? 12 : 1 + dice.below(4);
        long fen = Math.round(yuan / many) * 100;
        for (int i = 0; i < many; i++) {
            int month = year * 12 + (monthly ? i : dice.below(12));
            if (month < Panel.MONTHS) {
                add(home, Component.MEDICAL_SELF_PAID, month, fen);
            }
        }
    }

    static void add(Household home, Component component, int month, long fen) {
        int[] path = home.path(component);
        path[month] = (int) Math.min(2_000_000_000L, path[month] + fen);
    }
}
