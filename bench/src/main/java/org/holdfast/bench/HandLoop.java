package org.holdfast.bench;

import static org.holdfast.bench.HandFacts.END;

/// The rules in force as one loop over a county's arrays, written by hand for exactly these rules.
///
/// A truth is two bits: 1 surely, 2 possibly; so 3 is yes, 0 no, 2 "nobody knows", and the bits' own
/// AND and OR are the logic's. [Compare] tells when the law has moved on from what is written here.
final class HandLoop {

    private static final int UNKNOWN = 2;

    /// Questions that are a rule by themselves, at the rule's place in its word.
    private static final long MEMBERS_0 = 1L << HandTables.ABSENT | 1L << HandTables.SEVERE;

    private static final long MEMBERS_1 = 1L << HandTables.BAD_ID
            | 1L << HandTables.PAPERLESS
            | (1L << HandTables.UNPENSIONED + 1) - (1L << HandTables.UNEXPLAINED);
    private static final long MEMBERS_3 = 1L << HandTables.TEKUN | 1L << HandTables.DIBAO | 1L << HandTables.DISABLED;
    private static final long EVENTS_0 = 1L << 7 | 1L << 12 | 1L << 14 | 1L << 15 | 1L << 16 | 1L << 17 | 1L << 18
            | 1L << 19 | 1L << 20 | 1L << 22 | 1L << 30;

    private final HandTables tables;
    private final HandEvents events;
    private final HandNumbers law;
    private final HandFacts facts = new HandFacts();
    private final Word word = new Word();

    // The household's truths that several rules share.
    private int lifted;
    private int monitored;
    private int watched;
    private int eliminated;
    private int targeted;
    private int poor;
    private int littleLeft;
    private int fallen;
    private int uninsured;
    private int alone;
    private int labour;
    private int able;
    private int severe;
    private int migrant;
    private int longWatched;

    HandLoop(Numbers numbers) {
        tables = new HandTables(numbers);
        events = new HandEvents(numbers);
        law = new HandNumbers(numbers);
    }

    /// Eight words for each household, as in [Bits].
    void judge(HandCounty county, long[] out) {
        long[] covered = county.patterns.stream().mapToLong(events::covered).toArray();
        for (int h = 0; h < county.households; h++) {
            facts.members(county, h, tables);
            facts.events(county, h, events, covered[county.cover[h]]);
            facts.money(county, h);
            share();
            int at = h * Bits.WORDS;
            risk(out, at);
            quality(out, at, county.income[h], county.land[h], county.road[h]);
            rest(out, at);
        }
    }

    private static int not(int truth) {
        return 3 ^ (truth >> 1 | (truth & 1) << 1);
    }

    private static int below(long aLo, long aHi, long bLo, long bHi) {
        return (aHi < bLo ? 1 : 0) | (aLo < bHi ? 2 : 0);
    }

    private static int atMost(long aLo, long aHi, long bLo, long bHi) {
        return (aHi <= bLo ? 1 : 0) | (aLo <= bHi ? 2 : 0);
    }

    /// A multiple of an end that may be without end.
    private static long times(long end, long factor) {
        return end >= END >> 1 ? Long.MAX_VALUE : end <= -(END >> 1) ? -Long.MAX_VALUE : end * factor;
    }

    private int member(int question) {
        return (int) (facts.one >>> question & 1) | (int) (facts.oneMay >>> question & 1) << 1;
    }

    private int event(int question) {
        return (int) (facts.seen >>> question & 1) | (int) (facts.seenMay >>> question & 1) << 1;
    }

    private int told(int place) {
        return (int) (facts.packed >>> place) & 3;
    }

    private static int is(boolean known, boolean value) {
        return known ? value ? 3 : 0 : UNKNOWN;
    }

    private int small(int place, int most) {
        return (int) (facts.packed >>> place) & most;
    }

    /// Net income per head below an amount per head, without dividing.
    private int perHeadBelow(long lo, long hi, long perHead, long share) {
        if (perHead == HandNumbers.NONE || facts.persons == 0) {
            return UNKNOWN;
        }
        long all = perHead * facts.persons * share;
        return below(lo, hi, all, all);
    }

    private int perHeadAtMost(long lo, long hi, long perHead, long share) {
        if (perHead == HandNumbers.NONE || facts.persons == 0) {
            return UNKNOWN;
        }
        long all = perHead * facts.persons * share;
        return atMost(lo, hi, all, all);
    }

    private static int above(long limit, long share, long lo, long hi) {
        return limit == HandNumbers.NONE
                ? UNKNOWN
                : below(limit * share, limit * share, times(lo, 10_000), times(hi, 10_000));
    }

    private void share() {
        int type = small(18, 7);
        int gone = told(2);
        lifted = told(0);
        monitored = is(type < 7, type != 0);
        watched = monitored & not(gone);
        eliminated = monitored & gone;
        targeted = lifted | monitored;
        poor = perHeadBelow(facts.netLo, facts.netHi, law.line, 1);
        littleLeft = perHeadBelow(facts.leftLo, facts.leftHi, law.line, 1);
        fallen = below(0, 0, facts.earlierLo, facts.earlierHi)
                & below(
                        times(facts.netLo, 10_000),
                        times(facts.netHi, 10_000),
                        times(facts.earlierLo, law.kept),
                        times(facts.earlierHi, law.kept));
        uninsured = told(16) | member(HandTables.UNINSURED);
        alone = is(facts.persons > 0, facts.persons == 1) & member(HandTables.ELDERLY);
        labour = member(HandTables.LABOUR);
        able = member(HandTables.ABLE);
        severe = member(HandTables.SEVERE);
        migrant = member(HandTables.AWAY)
                & atMost(
                        times(facts.netLo, law.migrant),
                        times(facts.netHi, law.migrant),
                        times(facts.wageLo, 10_000),
                        times(facts.wageHi, 10_000));
        int months = small(31, 1023);
        longWatched = watched & is(months < 1023, months >= law.longWatched) & labour;
    }

    private void risk(long[] out, int at) {
        long surely = facts.one & MEMBERS_0 | facts.seen & EVENTS_0;
        long maybe = facts.oneMay & MEMBERS_0 | facts.seenMay & EVENTS_0;
        int grade = small(21, 7);
        Word w = word;
        w.start(surely, maybe);
        w.put(0, poor);
        w.put(1, not(poor) & littleLeft);
        w.put(2, fallen & perHeadAtMost(times(facts.netLo, 10_000), times(facts.netHi, 10_000), law.line, law.sudden));
        w.put(3, targeted & above(law.rural, law.lifted * law.persons, facts.medicalLo, facts.medicalHi));
        w.put(4, not(targeted) & above(law.rural, law.other * law.persons, facts.medicalLo, facts.medicalHi));
        if (law.sumsUsed) {
            w.put(5, targeted & above(law.sumLifted, 10_000, facts.medicalLo, facts.medicalHi));
            w.put(6, not(targeted) & above(law.sumOther, 10_000, facts.medicalLo, facts.medicalHi));
        }
        w.put(8, member(HandTables.UPPER) & above(law.schoolLine, 10_000, facts.schoolingLo, facts.schoolingHi));
        w.put(9, told(12) | event(9));
        w.put(13, two(HandTables.DISABLED));
        w.put(21, event(HandEvents.DEATH) & not(able));
        w.put(23, member(HandTables.WORKING) & not(member(HandTables.STEADY)));
        w.put(24, below(facts.started, facts.startedMay, facts.lost, facts.lostMay));
        w.put(25, migrant);
        w.put(26, not(labour) & is(facts.persons > 0, true));
        w.put(27, is(grade < 7, grade >= 3) | told(10));
        w.put(28, not(told(8)) | told(14));
        w.put(29, uninsured);
        w.put(31, alone);
        w.put(32, longWatched);
        w.put(33, not(monitored) & poor);
        w.put(34, eliminated & poor);
        w.put(35, eliminated & unsafe());
        w.put(36, targeted & member(HandTables.GRADUATE));
        w.put(37, perHeadBelow(times(facts.leftLo, law.multiple), times(facts.leftHi, law.multiple), law.line, 10_000));
        out[at] = w.surely;
        out[at + 4] = w.maybe & ~w.surely;
    }

    private int unsafe() {
        return told(10) | told(12) | told(14) | told(16);
    }

    private int two(int question) {
        return (int) (facts.two >>> question & 1) | (int) (facts.twoMay >>> question & 1) << 1;
    }

    /// A word of answers being put together.
    private static final class Word {
        long surely;
        long maybe;

        void start(long surely, long maybe) {
            this.surely = surely;
            this.maybe = maybe;
        }

        void put(int place, int truth) {
            surely |= (truth & 1L) << place;
            maybe |= (long) (truth >> 1) << place;
        }
    }

    private void quality(long[] out, int at, int income, int land, int road) {
        int grade = small(21, 7);
        int cause = small(24, 15);
        boolean causeKnown = cause < 15;
        int heads = small(28, 7);
        int months = small(31, 1023);
        int measures = small(41, 63);
        int development = small(47, 63);
        int declared = small(53, 63);
        boolean dated = months < 1023;
        boolean counted = measures < 63;
        Word w = word;
        w.start(facts.one & MEMBERS_1, facts.oneMay & MEMBERS_1);
        w.put(18, is(heads < 7, heads != 1));
        w.put(19, is(declared < 63 && facts.persons > 0, declared != facts.persons));
        w.put(20, two(HandTables.SPOUSE));
        int badHouse = is(grade < 7, grade >= 3);
        w.put(33, lifted & not(monitored) & (poor | badHouse | not(told(8)) | told(12) | uninsured));
        w.put(34, monitored & is(causeKnown, cause == 0));
        w.put(35, monitored & is(causeKnown, cause == 3) & not(member(HandTables.DISABLED)));
        int noMedical = atMost(facts.medicalLo, facts.medicalHi, 0, 0);
        w.put(36, monitored & is(causeKnown, cause == 1) & (not(member(HandTables.ILL)) | noMedical));
        long most = facts.persons == 0 ? HandFacts.MANY : facts.persons;
        int enough =
                below(facts.persons * law.workers, most * law.workers, facts.labour * 10_000, facts.labourMay * 10_000);
        w.put(37, monitored & is(causeKnown, cause == 4) & enough);
        w.put(38, monitored & is(causeKnown, cause == 7) & not(labour));
        w.put(39, monitored & is(income != Integer.MIN_VALUE, income > law.doubtful));
        int noDevelopment = is(development < 63, development == 0);
        w.put(40, watched & is(counted, measures == 0) & is(dated, months >= law.missingMonths));
        w.put(41, watched & labour & noDevelopment & is(dated, months >= law.developmentMonths));
        w.put(42, watched & labour & is(counted, measures > 0) & noDevelopment);
        w.put(43, eliminated & is(dated, months < law.fewestMonths));
        int nobodyWorks = is(facts.persons > 0, true) & not(labour);
        w.put(44, eliminated & nobodyWorks);
        w.put(45, eliminated & is(counted, measures < law.fewestMeasures));
        w.put(46, eliminated & not(told(6)));
        w.put(47, told(4) & able);
        w.put(48, watched & nobodyWorks & not(told(4)));
        w.put(49, is(land >= 0, land > law.mostLand));
        w.put(50, is(road >= 0, road > law.mostDistance));
        w.put(51, targeted & perHeadBelow(facts.netLo, facts.netHi, law.plausible, 1));
        w.put(52, is(grade < 7, grade <= 2) & told(10));
        w.put(53, told(8) & told(14));
        w.put(54, member(HandTables.ALLOWANCE) & atMost(facts.transferLo, facts.transferHi, 0, 0));
        out[at + 1] = w.surely;
        out[at + 5] = w.maybe & ~w.surely;
    }

    private void rest(long[] out, int at) {
        int months = small(31, 1023);
        int measures = small(41, 63);
        int noAllowance = not(member(HandTables.ALLOWANCE));
        Word w = word;
        w.start(0, 0);
        w.put(
                32,
                watched
                        & is(months < 1023, months >= law.fewestMonths)
                        & is(measures < 63, measures >= law.fewestMeasures)
                        & labour
                        & not(unsafe())
                        & above(facts.netLo, facts.netHi)
                        & above(facts.leftLo, facts.leftHi));
        w.put(33, watched & is(facts.persons > 0, false));
        int destitute = perHeadBelow(facts.netLo, facts.netHi, law.standard, 1);
        w.put(48, noAllowance & destitute);
        int near = perHeadAtMost(times(facts.netLo, 10_000), times(facts.netHi, 10_000), law.standard, law.margin);
        w.put(49, noAllowance & not(destitute) & near & (severe | member(HandTables.GRAVE)));
        int single = is(facts.persons > 0, facts.persons == 1);
        w.put(50, not(member(HandTables.TEKUN)) & single & not(labour) & (alone | severe) & destitute);
        w.put(51, event(HandEvents.BLOW) & littleLeft);
        long rigidLo = facts.medicalLo + facts.schoolingLo;
        long rigidHi = facts.medicalHi + facts.schoolingHi;
        int heavy = below(0, 0, rigidLo, rigidHi)
                & atMost(
                        times(facts.netLo, law.rigid),
                        times(facts.netHi, law.rigid),
                        times(rigidLo, 10_000),
                        times(rigidHi, 10_000));
        w.put(52, noAllowance & perHeadBelow(facts.netLo, facts.netHi, law.rural, 1) & heavy);
        w.put(53, event(20) & noAllowance & poor);
        w.put(54, watched & not(labour) & noAllowance);
        out[at + 2] = w.surely;
        out[at + 6] = w.maybe & ~w.surely;
        w.start(facts.one & MEMBERS_3, facts.oneMay & MEMBERS_3);
        w.put(0, lifted);
        w.put(1, poor | fallen);
        w.put(5, (facts.upper >= law.manyStudents ? 1 : 0) | (facts.upperMay >= law.manyStudents ? 2 : 0));
        w.put(6, migrant);
        w.put(7, member(HandTables.ILL) | event(14) | event(15));
        w.put(8, alone | member(HandTables.DISABLED_ELDERLY));
        w.put(9, longWatched);
        int nearLine = perHeadBelow(times(facts.netLo, 10_000), times(facts.netHi, 10_000), law.line, law.near);
        w.put(10, lifted & not(poor) & nearLine);
        out[at + 3] = w.surely;
        out[at + 7] = w.maybe & ~w.surely;
    }

    /// Net income or what is left of it above the line of everybody.
    private int above(long lo, long hi) {
        if (law.line == HandNumbers.NONE || facts.persons == 0) {
            return UNKNOWN;
        }
        long all = law.line * facts.persons;
        return below(all, all, lo, hi);
    }
}
