package org.holdfast.office.exchange.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.holdfast.office.access.Within;
import org.holdfast.office.exchange.Feeds;
import org.holdfast.office.intake.Layouts;
import org.holdfast.office.region.Places;
import org.holdfast.postgres.SqlFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Households as the national system's layout has them, beside what that system is known to hold.
@Component
class NationalRows {
    static final SqlFiles SQL = SqlFiles.of(Feeds.class);
    static final String PROFILE = "national-monitored";
    static final int AT_ONCE = 500;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient db;
    /// Asked when needed: the layouts know the targets, and one of the targets asks here.
    private final ObjectProvider<Layouts> layouts;
    private final Places places;

    NationalRows(JdbcClient db, ObjectProvider<Layouts> layouts, Places places) {
        this.db = db;
        this.layouts = layouts;
        this.places = places;
    }

    /// A household in the layout's words.
    ///
    /// @param known what the national system holds; null for a household new to it
    /// @param waiting what an export has that is not marked yet; null for none
    record Sheet(
            int province,
            long householdId,
            long regionCode,
            int year,
            List<List<String>> content,
            @Nullable List<List<String>> known,
            @Nullable List<List<String>> waiting) {
        boolean differs() {
            return !same(content, known);
        }

        boolean exported() {
            return same(content, waiting);
        }

        /// A column that was added to the layout later is empty in what was kept before.
        private static boolean same(List<List<String>> now, @Nullable List<List<String>> before) {
            return before != null
                    && now.size() == before.size()
                    && IntStream.range(0, now.size())
                            .allMatch(i -> filled(now.get(i)).equals(filled(before.get(i))));
        }

        private static List<String> filled(List<String> cells) {
            int last = cells.size();
            while (last > 0 && cells.get(last - 1).isEmpty()) {
                last--;
            }
            return cells.subList(0, last);
        }
    }

    /// What is written of a sheet.
    record Kept(int rowNo, int province, long householdId, long regionCode, int year, List<List<String>> content) {
        static Kept of(int row, Sheet sheet) {
            return new Kept(
                    row, sheet.province(), sheet.householdId(), sheet.regionCode(), sheet.year(), sheet.content());
        }
    }

    Layouts.Layout layout() {
        return layouts.getObject().of(PROFILE);
    }

    NationalSheet sheet() {
        return new NationalSheet(layout(), places);
    }

    /// The next block of households after a number.
    ///
    /// @param year of the incomes where none is known
    List<Sheet> after(Within within, int province, long household, int year, NationalSheet words) {
        return read(within, null, province, household, year, null, words);
    }

    List<Sheet> some(Within within, Collection<Long> households, int year, boolean force, NationalSheet words) {
        return read(within, households, 0, 0, year, force ? year : null, words);
    }

    private List<Sheet> read(
            Within within,
            @Nullable Collection<Long> some,
            int province,
            long after,
            int year,
            @Nullable Integer force,
            NationalSheet words) {
        Map<Long, Draft> drafts = new LinkedHashMap<>();
        scoped("national_households", within)
                .param("some", some == null ? null : some.toArray(Long[]::new))
                .param("after_province", province)
                .param("after", after)
                .param("year", year)
                .param("force_year", force)
                .param("at_most", AT_ONCE)
                .query(row -> {
                    drafts.put(row.getLong("household_id"), draft(row, year, force, words));
                });
        scoped("national_persons", within)
                .param("some", drafts.keySet().toArray(Long[]::new))
                .query(row -> {
                    Draft draft = drafts.get(row.getLong("household_id"));
                    if (draft != null) {
                        draft.content().add(words.person(draft.cells(), row));
                    }
                });
        return drafts.values().stream().map(Draft::sheet).toList();
    }

    private record Draft(
            int province,
            long household,
            long region,
            int year,
            List<String> cells,
            List<List<String>> content,
            @Nullable List<List<String>> known,
            @Nullable List<List<String>> waiting) {
        Sheet sheet() {
            return new Sheet(province, household, region, year, List.copyOf(content), known, waiting);
        }
    }

    private static Draft draft(ResultSet row, int year, @Nullable Integer force, NationalSheet words)
            throws SQLException {
        Integer known = row.getObject("known_year", Integer.class);
        return new Draft(
                row.getInt("province"),
                row.getLong("household_id"),
                row.getLong("region_code"),
                force != null ? force : known != null ? known : year,
                words.household(row),
                new ArrayList<>(),
                content(row.getString("known")),
                content(row.getString("waiting")));
    }

    static @Nullable List<List<String>> content(@Nullable String json) {
        return json == null ? null : JSON.readValue(json, new TypeReference<List<List<String>>>() {});
    }

    static List<String> texts(String json) {
        return JSON.readValue(json, new TypeReference<List<String>>() {});
    }

    static String json(List<String> texts) {
        return JSON.writeValueAsString(texts);
    }

    /// From now on the national system is known to hold this.
    void know(Within within, List<Kept> rows, LocalDate on, boolean entered, long entry) {
        if (!rows.isEmpty()) {
            scoped("national_know", within)
                    .param("rows", JsonRows.of(rows))
                    .param("on", on)
                    .param("entered", entered)
                    .param("entry", entry)
                    .update();
        }
    }

    JdbcClient.StatementSpec scoped(String name, Within within) {
        return db.sql(SQL.text(name)).param("lo", within.lo()).param("hi", within.hi());
    }
}
