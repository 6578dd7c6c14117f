package org.holdfast.office.played;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntConsumer;
import org.holdfast.office.access.Acting;
import org.holdfast.office.casework.ClueLine;
import org.holdfast.office.intake.Imports;
import org.holdfast.office.screening.Night;
import org.holdfast.office.testing.FreshCounty;
import org.holdfast.office.testing.TestOffice;
import org.holdfast.office.testing.TestOfficers;
import org.holdfast.region.DivisionTree;
import org.holdfast.region.Region;
import org.holdfast.region.RegionCode;
import org.holdfast.region.RegionLevel;

/// One year of one county's office, working day by working day: files come in at the turn of a month, the office judges
/// every Monday, and every cadre makes as many visits as there is time for.
final class PlayedYear implements AutoCloseable {
    private static final List<String> ONCE = List.of("households", "persons", "living");
    static final int WORKING_DAYS = 5;
    /// Coverage comes last: a month that is covered before its amounts are in would be refused.
    private static final List<String> MONTHLY = List.of("months", "events", "coverage");

    final TestOffice office = TestOffice.start(Map.of("holdfast.jobs", "false"));
    final RehearsedYear year;
    final Tally tally = new Tally();
    private final Acting bringer;
    private final List<Cadre> cadres = new ArrayList<>();
    private final Offices offices;
    private final int weeks;

    /// @param visitsAWeek of one cadre; a part of a visit is saved for the next week
    /// @param firstCome whether cadres go where the oldest clue is instead of where the office's list says
    PlayedYear(DivisionTree tree, RehearsedYear year, double visitsAWeek, boolean firstCome, int weeks)
            throws IOException {
        this.year = year;
        this.weeks = weeks;
        Region place = tree.find(RegionLevel.COUNTY, RegionCode.of(year.county)).orElseThrow();
        office.clock().moveTo(LocalDate.of(RehearsedYear.YEAR, 1, 3));
        tree.path(place).forEach(this::settle);
        List<Region> townships =
                tree.regions(RegionLevel.TOWNSHIP, place.range()).toList();
        townships.forEach(this::settle);
        bringer = officer("bureau", "county_officer", 3, year.county);
        offices = new Offices(this, bringer);
        Random chance = new Random(20_220_101);
        for (Region township : townships) {
            Acting officer = officer(
                    "town-" + township.code().value(),
                    "township_officer",
                    4,
                    township.code().value());
            for (Region village :
                    tree.regions(RegionLevel.VILLAGE, township.range()).toList()) {
                settle(village);
                long code = village.code().value();
                Acting acting = officer("cadre-" + code, "village_cadre", 5, code);
                cadres.add(new Cadre(this, acting, officer, visitsAWeek, firstCome, new Random(chance.nextLong())));
            }
        }
    }

    private Acting officer(String login, String role, int level, long place) {
        FreshCounty.post(office, login, role, "单位", level, place, office.clock().today());
        return TestOfficers.of(office, login);
    }

    private void settle(Region region) {
        office.db()
                .sql("insert into region.region (level, code, name, parent_code, lo, hi, initials, edition)"
                        + " values (:level, :code, :name, :parent, :lo, :hi, '', 0) on conflict do nothing")
                .param("level", region.level().ordinal())
                .param("code", region.code().value())
                .param("name", region.name())
                .param("parent", region.parent().map(RegionCode::value).orElse(0L))
                .param("lo", region.range().lo())
                .param("hi", region.range().hi())
                .update();
    }

    int villages() {
        return cadres.size();
    }

    LocalDate today() {
        return office.clock().today();
    }

    /// @param told when the first week begins, with 0, and after each week, with its number from 1
    PlayedYear play(IntConsumer told) throws IOException {
        bring(ONCE);
        tally.opening(this);
        int month = 0;
        told.accept(0);
        for (int week = 0; week < weeks; week++) {
            LocalDate monday = LocalDate.of(RehearsedYear.YEAR, 1, 3).plusWeeks(week);
            office.clock().moveTo(monday);
            if (monday.getMonthValue() != month) {
                month = monday.getMonthValue();
                bring(MONTHLY);
            }
            office.bean(Night.class).run(monday, year.county, year.county + 1_000_000, progress -> {});
            for (int day = 0; day < WORKING_DAYS; day++) {
                office.clock().moveTo(monday.plusDays(day));
                cadres.forEach(Cadre::day);
                offices.day();
            }
            told.accept(week + 1);
        }
        tally.count(this);
        return this;
    }

    private void bring(List<String> files) throws IOException {
        for (String file : files) {
            office.bean(Imports.class)
                    .bring(
                            bringer,
                            new Imports.Bringing(file, file + today() + ".csv", Map.of()),
                            year.file(file, today()),
                            false);
        }
    }

    /// What somebody sees who stands in the home: what is left per head, in fen.
    long truth(ClueLine clue) {
        return year.truth(number(clue.householdId()), today());
    }

    /// The registry's number is the village's code and six digits, the file's has five.
    static String number(long householdId) {
        return "%012d%05d".formatted(householdId / 1_000_000, householdId % 1_000_000);
    }

    @Override
    public void close() {
        office.close();
    }
}
