package org.holdfast.rehearsal;

import java.time.LocalDate;

/// Makes one household after the other into the same object. One maker per thread.
final class Maker {

    /// Days of a common year by month; nobody is born on 29 February in a rehearsal.
    private static final int[] DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private final Household home = new Household();
    private final Dice dice = new Dice(0);
    private final LocalDate asOf;
    private final Identity identity;

    Maker(LocalDate asOf, Identity identity) {
        this.asOf = asOf;
        this.identity = identity;
    }

    /// `firstPerson` counts the people already made in this village: it makes identity numbers unique.
    Household make(Village village, int number, int firstPerson) {
        dice.reseed(village.householdSeed(number));
        home.begin(village.code, number);
        village.place.mix.fill(home, dice);
        Traits.give(home, village.place, dice);
        Work.assign(home, village.place, village.province, dice);
        Livelihood.give(home, village, dice);
        Life.live(home, village, dice);
        birthdays(village, firstPerson);
        Judge.judge(home, village, dice);
        Monitor.decide(home, village, dice);
        return home;
    }

    /// The day of birth comes from the person's serial number, so that number, day and sex together are unique;
    /// the year from the age.
    private void birthdays(Village village, int firstPerson) {
        for (int i = 0; i < home.members; i++) {
            Person person = home.people[i];
            int dayOfYear = identity.dayOfYear(village.ordinal, firstPerson + i);
            int month = 0;
            while (dayOfYear >= DAYS[month]) {
                dayOfYear -= DAYS[month++];
            }
            person.bornMonth = month + 1;
            person.bornDay = dayOfYear + 1;
            if (person.bornIn > 0) {
                person.bornMonth = village.panel.monthOfYear(person.bornIn);
                person.bornDay = 1 + dayOfYear % 28;
                person.bornYear = village.panel.year(person.bornIn);
            } else {
                int today = asOf.getMonthValue() * 32 + asOf.getDayOfMonth();
                boolean hadBirthday = person.bornMonth * 32 + person.bornDay <= today;
                person.bornYear = asOf.getYear() - person.age - (hadBirthday ? 0 : 1);
            }
        }
    }
}
