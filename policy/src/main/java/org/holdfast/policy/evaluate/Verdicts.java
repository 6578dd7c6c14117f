package org.holdfast.policy.evaluate;

import java.util.Arrays;
import java.util.List;
import org.holdfast.policy.rule.Rule;

/// What the rules say about each household of a block: a bit per rule that fired, a bit per rule that
/// cannot tell. A rule in force with neither bit is clear. Four words of 64 bits per household; a
/// rule's bit is [org.holdfast.policy.rule.Rule#bit]. Kept as planes, rule by rule and page by page.
public final class Verdicts {

    public static final int WORDS = 4;

    private final Block block;
    private final int[] bits;
    private final int[] placeOfBit = new int[WORDS * 64];
    private final long[][][] fired;
    private final long[][][] cannotTell;

    Verdicts(Block block, List<Rule> rules) {
        this.block = block;
        this.bits = rules.stream().mapToInt(Rule::bit).toArray();
        Arrays.fill(placeOfBit, -1);
        for (int place = 0; place < bits.length; place++) {
            placeOfBit[bits[place]] = place;
        }
        this.fired = new long[block.pages.size()][bits.length][];
        this.cannotTell = new long[block.pages.size()][bits.length][];
    }

    /// Writes one rule's answers about a page. Planes without a bit are not kept.
    void put(int page, int place, Register.Truths truths) {
        Page of = block.pages.get(page);
        long[] surely = new long[of.words];
        long[] perhaps = new long[of.words];
        long any = 0;
        long anyPerhaps = 0;
        for (int w = 0; w < of.words; w++) {
            long there = of.there(w);
            surely[w] = truths.may[w] & ~truths.no[w] & there;
            perhaps[w] = truths.may[w] & truths.no[w] & there;
            any |= surely[w];
            anyPerhaps |= perhaps[w];
        }
        fired[page][place] = any == 0 ? Planes.none(of.words) : surely;
        cannotTell[page][place] = anyPerhaps == 0 ? Planes.none(of.words) : perhaps;
    }

    public int households() {
        return block.households;
    }

    public boolean fired(int household, int bit) {
        return has(fired, household, bit);
    }

    public boolean cannotTell(int household, int bit) {
        return has(cannotTell, household, bit);
    }

    private boolean has(long[][][] planes, int household, int bit) {
        int place = placeOfBit[bit];
        return place >= 0 && Planes.get(planes[household / Page.HOUSEHOLDS][place], block.laneOf(household));
    }

    /// Word 0 to 3 of a household's fired bits, as stored.
    public long firedWord(int household, int word) {
        return word(fired, household, word);
    }

    public long cannotTellWord(int household, int word) {
        return word(cannotTell, household, word);
    }

    private long word(long[][][] planes, int household, int word) {
        int lane = block.laneOf(household);
        long[][] page = planes[household / Page.HOUSEHOLDS];
        long found = 0;
        for (int place = 0; place < bits.length; place++) {
            if (bits[place] >> 6 == word) {
                found |= (page[place][lane >> 6] >>> lane & 1) << bits[place];
            }
        }
        return found;
    }

    /// For each household, in the order of the block, whether one of the rules fires.
    public boolean[] firedByAny(List<Rule> any) {
        return firedByAny(any, this);
    }

    /// The same with what `changed` says about the rules it was judged by.
    ///
    /// @param changed of the same block, by some of the rules
    public boolean[] firedByAny(List<Rule> any, Verdicts changed) {
        boolean[] fires = new boolean[block.households];
        for (int page = 0; page < block.pages.size(); page++) {
            Page of = block.pages.get(page);
            long[] found = new long[of.words];
            for (Rule rule : any) {
                Verdicts told = changed.placeOfBit[rule.bit()] >= 0 ? changed : this;
                long[] plane = told.plane(page, rule.bit(), of.words);
                for (int w = 0; w < of.words; w++) {
                    found[w] |= plane[w];
                }
            }
            for (int h = 0; h < of.households; h++) {
                fires[page * Page.HOUSEHOLDS + h] = Planes.get(found, of.lanes[h]);
            }
        }
        return fires;
    }

    private long[] plane(int page, int bit, int words) {
        int place = placeOfBit[bit];
        return place < 0 ? Planes.none(words) : fired[page][place];
    }

    public long countFired(int bit) {
        return count(fired, bit);
    }

    public long countCannotTell(int bit) {
        return count(cannotTell, bit);
    }

    private long count(long[][][] planes, int bit) {
        long count = 0;
        int place = placeOfBit[bit];
        for (int page = 0; place >= 0 && page < planes.length; page++) {
            for (int w = 0; w < block.pages.get(page).words; w++) {
                count += Long.bitCount(planes[page][place][w]);
            }
        }
        return count;
    }
}
