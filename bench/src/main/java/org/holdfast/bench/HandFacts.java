package org.holdfast.bench;

/// One household's facts, gathered in one pass over its members, one over its events and a look at its
/// sums. Working memory of the loop: filled anew for each household.
final class HandFacts {

    /// More people than any household has.
    static final long MANY = 1L << 40;

    /// No upper end; whatever is beyond half of it came from one.
    static final long END = 1L << 50;

    int persons;
    long packed;
    /// Questions about members: of at least one and of at least two, surely and possibly.
    long one;
    long oneMay;
    long two;
    long twoMay;
    long labour;
    long labourMay;
    long upper;
    long upperMay;
    /// Questions about events.
    long seen;
    long seenMay;
    long started;
    long startedMay;
    long lost;
    long lostMay;
    long netLo;
    long netHi;
    long earlierLo;
    long earlierHi;
    long leftLo;
    long leftHi;
    long wageLo;
    long wageHi;
    long transferLo;
    long transferHi;
    long medicalLo;
    long medicalHi;
    long schoolingLo;
    long schoolingHi;

    void members(HandCounty county, int h, HandTables tables) {
        int from = county.memberStart[h];
        int until = county.memberStart[h + 1];
        long[] member = county.member;
        long[] age = tables.age;
        long[] work = tables.work;
        long[] months = tables.months;
        long[] disability = tables.disability;
        long[] health = tables.health;
        long[] school = tables.school;
        long[] papers = tables.papers;
        long one = 0;
        long oneMay = 0;
        long two = 0;
        long twoMay = 0;
        long labour = 0;
        long labourMay = 0;
        long upper = 0;
        long upperMay = 0;
        for (int m = from; m < until; m++) {
            long w = member[m];
            int a = ((int) w & 4095) << 1;
            int b = ((int) (w >>> 12) & 511) << 1;
            int c = ((int) (w >>> 21) & 511) << 1;
            int d = ((int) (w >>> 30) & 511) << 1;
            int e = ((int) (w >>> 39) & 1023) << 1;
            int f = ((int) (w >>> 49) & 511) << 1;
            int g = ((int) (w >>> 58) & 15) << 1;
            long surely = age[a] & work[b] & months[c] & disability[d] & health[e] & school[f] & papers[g];
            long maybe = age[a + 1]
                    & work[b + 1]
                    & months[c + 1]
                    & disability[d + 1]
                    & health[e + 1]
                    & school[f + 1]
                    & papers[g + 1];
            two |= one & surely;
            one |= surely;
            twoMay |= oneMay & maybe;
            oneMay |= maybe;
            labour += surely >>> HandTables.LABOUR & 1;
            labourMay += maybe >>> HandTables.LABOUR & 1;
            upper += surely >>> HandTables.UPPER & 1;
            upperMay += maybe >>> HandTables.UPPER & 1;
        }
        boolean nobodyKnows = from == until;
        this.persons = until - from;
        this.one = one;
        this.oneMay = nobodyKnows ? -1 : oneMay;
        this.two = two;
        this.twoMay = nobodyKnows ? -1 : twoMay;
        this.labour = labour;
        this.labourMay = nobodyKnows ? MANY : labourMay;
        this.upper = upper;
        this.upperMay = nobodyKnows ? MANY : upperMay;
    }

    /// @param covered the questions for which "none held" means none
    void events(HandCounty county, int h, HandEvents tables, long covered) {
        long seen = 0;
        long seenMay = ~covered;
        long started = 0;
        long lost = 0;
        for (int x = county.eventStart[h]; x < county.eventStart[h + 1]; x++) {
            int w = county.event[x];
            long date = tables.dates[w & 1023];
            int state = w >> 10 << 1;
            seen |= date & tables.states[state];
            seenMay |= date & tables.states[state + 1];
            started += date >>> HandEvents.STARTED & 1;
            lost += date >>> HandEvents.LOST & 1;
        }
        this.seen = seen;
        this.seenMay = seenMay;
        this.started = started;
        this.startedMay = (covered >>> HandEvents.STARTED & 1) != 0 ? started : MANY;
        this.lost = lost;
        this.lostMay = (covered >>> HandEvents.LOST & 1) != 0 ? lost : MANY;
    }

    void money(HandCounty county, int h) {
        packed = county.packed[h];
        int[][] sums = county.sums;
        int open = county.open[h];
        if (open < 0) {
            odd(county.oddSums(h));
            return;
        }
        long wage = sums[0][h];
        long gained = wage + sums[1][h] + sums[2][h] + sums[3][h];
        long expense = sums[4][h];
        long claims = sums[5][h];
        long medical = sums[6][h];
        long schooling = sums[7][h];
        long paid = medical + schooling + sums[8][h];
        long gainedBefore = (long) sums[9][h] + sums[10][h] + sums[11][h] + sums[12][h];
        long expenseBefore = sums[13][h];
        wageLo = wage;
        wageHi = wage + end(open, 1);
        transferLo = sums[3][h];
        transferHi = sums[3][h] + end(open, 8);
        medicalLo = medical;
        medicalHi = medical + end(open, 64);
        schoolingLo = schooling;
        schoolingHi = schooling + end(open, 128);
        netLo = gained - expense - end(open, 16);
        netHi = gained - expense + end(open, 15);
        leftLo = netLo + claims - paid - end(open, 448);
        leftHi = netHi + claims - paid + end(open, 32);
        earlierLo = gainedBefore - expenseBefore - end(open, 8192);
        earlierHi = gainedBefore - expenseBefore + end(open, 7680);
    }

    private static long end(int open, int which) {
        return (open & which) != 0 ? END : 0;
    }

    /// @param ends lower and upper end of each sum
    private void odd(long[] ends) {
        wageLo = ends[0];
        wageHi = ends[1];
        transferLo = ends[6];
        transferHi = ends[7];
        medicalLo = ends[12];
        medicalHi = ends[13];
        schoolingLo = ends[14];
        schoolingHi = ends[15];
        netLo = ends[0] + ends[2] + ends[4] + ends[6] - ends[9];
        netHi = ends[1] + ends[3] + ends[5] + ends[7] - ends[8];
        leftLo = netLo + ends[10] - ends[13] - ends[15] - ends[17];
        leftHi = netHi + ends[11] - ends[12] - ends[14] - ends[16];
        earlierLo = ends[18] + ends[20] + ends[22] + ends[24] - ends[27];
        earlierHi = ends[19] + ends[21] + ends[23] + ends[25] - ends[26];
    }
}
