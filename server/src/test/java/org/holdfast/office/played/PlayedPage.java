package org.holdfast.office.played;

import java.util.List;
import java.util.Locale;
import org.holdfast.office.casework.Outcome;

/// docs/generated/played-year.md.
final class PlayedPage {
    private PlayedPage() {}

    /// @param load asked visits over visits there is time for
    record Row(double load, boolean firstCome, double visitsAWeek, int villages, Tally tally) {}

    static String of(long seed, int households, int villages, int weeks, double demand, List<Row> rows) {
        StringBuilder page = new StringBuilder("""
                # 2022, played

                Made by `./holdfast play`; do not edit. Seed %d; %,d households in %d villages, one cadre each; %d weeks from 3 January 2022,
                opening with %.0f households identified before 2022 (%.0f of them in 2020 or 2021, %.0f eliminated by then), the spring shock of
                March to May included. Files come in at the turn of each month as far as they were known by then; the office judges every Monday
                and its own lists say where to go. Everybody here is invented.

                A cadre finds a family at risk where less than %,d yuan a head was really left in twelve months, and safe again above %,d.
                One home in ten is empty. At a load of 100 %% a village has time for %.1f visits a week, %.2f a cadre and working day: what
                somebody with all the time in the world would have made in this year. Homes of open cases come first, then clues. Everybody
                acts every working day; township and county are short of nothing; a measure is carried out two weeks after it is planned; every family found at
                risk is put down with one cause. That is easier than life, so times to help are lower bounds.

                "Help" is the day the first measure was carried out. "First come" visits the oldest clue first.

                """.formatted(
                        seed,
                        households,
                        villages,
                        weeks,
                        rows.getFirst().tally().figure("opening stock"),
                        rows.getFirst().tally().figure("opening stock of 2020 and 2021"),
                        rows.getFirst().tally().figure("opening stock eliminated"),
                        Tally.AT_RISK_BELOW_FEN / 100,
                        Tally.SAFE_ABOVE_FEN / 100,
                        demand,
                        demand / PlayedYear.WORKING_DAYS));
        page.append(
                "| load | order | visits a week and village | visits a cadre and working day | clue to help, days: median, nine of ten | limits of cases passed | clues checked late or never | clues open at the end | conversion of visits | identified | visits a confirmed household | visits, fields asked a village and month | eliminated of ever identified: households, persons |\n");
        page.append("|---|---|---|---|---|---|---|---|---|---|---|---|---|\n");
        for (Row row : rows) {
            page.append(line(row, weeks));
        }
        return page.toString();
    }

    private static String line(Row row, int weeks) {
        Tally tally = row.tally();
        int answered = tally.visits(Outcome.AT_RISK) + tally.visits(Outcome.NO_RISK);
        double villageMonths = row.villages() * weeks / 52.0 * 12;
        double identified = tally.figure("households identified in the year");
        return String.format(
                Locale.ROOT,
                "| %.0f %% | %s | %.1f | %.2f | %.0f, %.0f | %.0f | %.0f | %.0f | %d of %d (%.1f %%) | %.0f | %.1f | %.1f, %.0f | %s, %s |%n",
                row.load() * 100,
                row.firstCome() ? "first come" : "Holdfast's",
                row.visitsAWeek(),
                row.visitsAWeek() / PlayedYear.WORKING_DAYS,
                tally.figure("days to help, median"),
                tally.figure("days to help, nine of ten"),
                tally.figure("limits passed"),
                tally.figure("clues late"),
                tally.figure("clues open"),
                tally.visits(Outcome.AT_RISK),
                answered,
                100.0 * tally.visits(Outcome.AT_RISK) / Math.max(1, answered),
                identified,
                tally.houseVisits / Math.max(1, identified),
                tally.houseVisits / villageMonths,
                tally.fields / villageMonths,
                share(tally, "households"),
                share(tally, "persons"));
    }

    private static String share(Tally tally, String basis) {
        double ever = tally.figure(basis + " ever identified");
        double out = tally.figure(basis + " eliminated");
        return String.format(Locale.ROOT, "%.0f of %.0f (%.0f %%)", out, ever, 100 * out / Math.max(1, ever));
    }
}
