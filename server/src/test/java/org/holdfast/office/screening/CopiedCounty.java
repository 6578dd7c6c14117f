package org.holdfast.office.screening;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.holdfast.columnar.CopyState;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Gate;
import org.holdfast.office.testing.FreshCounty;
import org.holdfast.office.testing.InventedCounty;
import org.holdfast.office.testing.TestHouseholds;
import org.holdfast.office.testing.TestOffice;

/// A county with its copy on disk, for tests of what becomes of it.
record CopiedCounty(TestOffice office, FreshCounty place) {
    static final int HOUSEHOLDS = 240;

    /// Filled and not yet judged.
    static CopiedCounty fill(TestOffice office) {
        FreshCounty county = office.freshCounty();
        InventedCounty.fill(office, county, new InventedCounty.Wanted(HOUSEHOLDS / 6, 5, 5, 5));
        return new CopiedCounty(office, county);
    }

    long code() {
        return place.code();
    }

    String name() {
        return "%012d (试验县%d)".formatted(code(), place.number());
    }

    Screening.Outcome screen() {
        return screen(code() + 1_000_000);
    }

    /// The county and those behind it.
    Screening.Outcome screen(long until) {
        return office.bean(Screening.class).run("test", office.clock().today(), code(), until, progress -> {});
    }

    /// What is held about every household, without the moment it was found.
    String judged() {
        return text(
                "select count(*) || ' ' || md5(string_agg(household_id || ':' || fired::text || cannot_tell::text, ' '"
                        + " order by household_id)) from screening.judged");
    }

    String text(String sql) {
        return inside(sql, false);
    }

    /// Nothing is held any more, so that whatever is held next was judged anew.
    void forget() {
        inside("delete from screening.judged", true);
    }

    /// The registry moves on.
    void change() {
        Acting system = Acting.system("test", code(), code() + 1_000_000);
        office.bean(Gate.class)
                .work(
                        system,
                        "test",
                        within -> office.db()
                                .sql(
                                        "update registry.household set measures_count = measures_count + 1, changed_by = :entry"
                                                + " where household_id = (select min(household_id) from registry.household)")
                                .param("entry", new TestHouseholds(office).entry(code()))
                                .update());
    }

    private String inside(String sql, boolean update) {
        return office.bean(Gate.class)
                .work(
                        Acting.system("test", code(), code() + 1_000_000),
                        "test",
                        within -> update
                                ? Integer.toString(office.db().sql(sql).update())
                                : office.db().sql(sql).query(String.class).single());
    }

    Path folder() {
        return office.dataFolder().resolve("columnar").resolve(CopyState.county(code()));
    }

    /// The one copy of the present format.
    Path copy() {
        List<Path> copies = entries().stream()
                .filter(one -> CopyState.parse(one.getFileName().toString())
                        .filter(state -> state.format() == CopyState.FORMAT)
                        .isPresent())
                .toList();
        if (copies.size() != 1) {
            throw new AssertionError("Not one copy: " + copies);
        }
        return copies.getFirst();
    }

    List<Path> entries() {
        try (Stream<Path> all = Files.list(folder())) {
            return all.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
