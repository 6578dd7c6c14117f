package org.holdfast.bench;

/// What the rules ask of one member, looked up instead of computed: the packed member is cut into seven
/// groups of bits, and each group's table says which questions it still allows, surely and possibly.
/// Every question is a conjunction over the groups, so the answers are the common bits of seven
/// entries.
///
/// The packed member: age 0-6 (127 unknown), student 7-11 (31), labour 12-14 (7), working 15, tekun 17,
/// dibao 19, months worked 21-24 (15), place 25-27 (7), graduate 28, disabled 30, kind 32-35 (15),
/// grade 36-38 (7), chronic 39, seriously ill 41, insured 43, kinds of insurance 45-46 (3), spouse 47,
/// pension 49, post 51, reason 53, education 55-57 (7), document 58, faulty number 60. Truths have two
/// bits: 1 yes, 2 no, 3 unknown.
final class HandTables {

    /// Questions that are a rule by themselves stand at the rule's place in its word; see [HandLoop].
    static final int ABSENT = 10;

    static final int SEVERE = 11;
    static final int TEKUN = 2;
    static final int DIBAO = 3;
    static final int DISABLED = 4;
    static final int BAD_ID = 16;
    static final int PAPERLESS = 17;
    static final int UNEXPLAINED = 21;
    static final int UNSCHOOLED = 22;
    static final int STAGE = 23;
    static final int IDLE = 24;
    static final int YOUNG = 25;
    static final int STRONG = 26;
    static final int CHILD = 27;
    static final int UNLIKELY = 28;
    static final int POST = 29;
    static final int PLACELESS = 30;
    static final int TWICE = 31;
    static final int UNPENSIONED = 32;
    static final int LABOUR = 40;
    static final int ABLE = 41;
    static final int ILL = 42;
    static final int GRAVE = 43;
    static final int UNINSURED = 44;
    static final int UPPER = 45;
    static final int WORKING = 46;
    static final int STEADY = 47;
    static final int AWAY = 48;
    static final int GRADUATE = 49;
    static final int ALLOWANCE = 50;
    static final int ELDERLY = 51;
    static final int DISABLED_ELDERLY = 52;
    static final int SPOUSE = 53;

    /// Entry 2i: what is surely so; entry 2i + 1: what may be so.
    final long[] age = new long[2 << 12];

    final long[] work = new long[2 << 9];
    final long[] months = new long[2 << 9];
    final long[] disability = new long[2 << 9];
    final long[] health = new long[2 << 10];
    final long[] school = new long[2 << 9];
    final long[] papers = new long[2 << 4];

    HandTables(Numbers law) {
        for (int at = 0; at < 1 << 12; at++) {
            age(law, new Entry(age, at), at & 127, at >> 7);
        }
        for (int at = 0; at < 1 << 9; at++) {
            work(new Entry(work, at), at & 7, at >> 3 & 3, at >> 5 & 3, at >> 7 & 3);
            months(law, new Entry(months, at), at & 15, at >> 4 & 7, at >> 7 & 3);
            disability(new Entry(disability, at), at & 3, at >> 2 & 15, at >> 6 & 7);
            school(new Entry(school, at), at & 3, at >> 2 & 3, at >> 4 & 3, at >> 6 & 7);
        }
        for (int at = 0; at < 1 << 10; at++) {
            health(new Entry(health, at), at & 3, at >> 2 & 3, at >> 4 & 3, at >> 6 & 3, at >> 8 & 3);
        }
        for (int at = 0; at < 1 << 4; at++) {
            Entry entry = new Entry(papers, at);
            entry.put(BAD_ID, and(at & 3, at >> 2 & 3));
            entry.put(PAPERLESS, not(at & 3));
        }
    }

    /// One entry of a table: what it says nothing about is left possible and sure.
    private record Entry(long[] table, int at) {

        Entry {
            table[2 * at] = -1;
            table[2 * at + 1] = -1;
        }

        void put(int question, int truth) {
            if (truth != 1) {
                table[2 * at] &= ~(1L << question);
            }
            if ((truth & 1) == 0) {
                table[2 * at + 1] &= ~(1L << question);
            }
        }
    }

    private static int and(int a, int b) {
        return a & b & 1 | (a | b) & 2;
    }

    private static int or(int a, int b) {
        return (a | b) & 1 | a & b & 2;
    }

    private static int not(int a) {
        return a >> 1 | (a & 1) << 1;
    }

    private static int is(boolean known, boolean value) {
        return known ? value ? 1 : 2 : 3;
    }

    private static void age(Numbers law, Entry entry, int age, int student) {
        boolean born = age < 127;
        boolean told = student < 31;
        int workAge = is(born, age >= law.whole("work_from"));
        int notAtSchool = is(told, student == 0);
        int schoolAge = is(born, age >= law.whole("school_from") && age <= law.whole("school_to"));
        entry.put(ABSENT, and(schoolAge, notAtSchool));
        entry.put(UNEXPLAINED, and(schoolAge, notAtSchool));
        entry.put(UNSCHOOLED, and(and(workAge, is(born, age <= law.whole("little_to"))), notAtSchool));
        entry.put(IDLE, and(and(workAge, is(born, age <= law.whole("work_to"))), notAtSchool));
        entry.put(YOUNG, or(not(workAge), not(notAtSchool)));
        entry.put(CHILD, not(workAge));
        entry.put(UNPENSIONED, and(workAge, notAtSchool));
        entry.put(POST, is(born, age < law.whole("post_from") || age > law.whole("post_to")));
        entry.put(ELDERLY, is(born, age >= law.whole("elderly_from")));
        entry.put(DISABLED_ELDERLY, is(born, age >= law.whole("elderly_from")));
        entry.put(UPPER, is(told, student >= 7));
        int junior = is(told, student >= 4 && student <= 6);
        int senior = is(told, student >= 7 && student <= 12);
        int notJunior = is(born, age < law.whole("junior_from") || age > law.whole("junior_to"));
        int notSenior = is(born, age < law.whole("senior_from") || age > law.whole("senior_to"));
        int tooYoung = is(born, age < law.whole("master_from"));
        entry.put(
                STAGE, or(or(and(junior, notJunior), and(senior, notSenior)), and(is(told, student == 25), tooYoung)));
    }

    private static void work(Entry entry, int labour, int working, int tekun, int dibao) {
        boolean told = labour < 7;
        int some = is(told, labour <= 3);
        int able = is(told, labour <= 2);
        entry.put(LABOUR, some);
        entry.put(ABLE, able);
        entry.put(STRONG, able);
        entry.put(YOUNG, some);
        entry.put(IDLE, is(told, labour >= 3));
        entry.put(WORKING, working);
        entry.put(STEADY, working);
        entry.put(AWAY, working);
        entry.put(CHILD, working);
        entry.put(PLACELESS, working);
        entry.put(UNLIKELY, and(working, or(tekun, is(told, labour >= 4))));
        entry.put(TEKUN, tekun);
        entry.put(DIBAO, dibao);
        entry.put(ALLOWANCE, or(tekun, dibao));
    }

    private static void months(Numbers law, Entry entry, int months, int place, int graduate) {
        int steady = is(months < 15, months >= law.whole("stable_months"));
        entry.put(STEADY, steady);
        entry.put(AWAY, and(is(place < 7, place == 2 || place == 3), not(steady)));
        entry.put(PLACELESS, or(is(place < 7, place == 0), is(months < 15, months == 0)));
        entry.put(GRADUATE, graduate);
    }

    private static void disability(Entry entry, int disabled, int kind, int grade) {
        int grave = is(grade < 7, grade == 1 || grade == 2);
        int mind = and(is(kind < 15, kind == 5 || kind == 6), is(grade < 7, grade == 3));
        entry.put(DISABLED, disabled);
        entry.put(DISABLED_ELDERLY, disabled);
        entry.put(SEVERE, and(disabled, or(grave, mind)));
        entry.put(STRONG, and(is(kind < 15, kind == 4), grave));
        entry.put(IDLE, not(disabled));
    }

    private static void health(Entry entry, int chronic, int serious, int insured, int kinds, int spouse) {
        entry.put(IDLE, and(not(chronic), not(serious)));
        entry.put(ILL, or(chronic, serious));
        entry.put(GRAVE, serious);
        entry.put(UNINSURED, not(insured));
        entry.put(TWICE, is(kinds < 3, kinds > 1));
        entry.put(SPOUSE, spouse);
    }

    private static void school(Entry entry, int pension, int post, int reason, int education) {
        entry.put(UNPENSIONED, not(pension));
        entry.put(POST, post);
        entry.put(UNEXPLAINED, not(reason));
        entry.put(UNSCHOOLED, is(education < 7, education == 1 || education == 2));
    }
}
