package org.holdfast.office.registry.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.holdfast.office.intake.ImportTarget;
import org.holdfast.office.intake.Rules;
import org.holdfast.office.journal.Journal;
import org.holdfast.office.region.Places;
import org.holdfast.office.registry.HouseholdsChanged;
import org.holdfast.office.registry.Source;
import org.holdfast.postgres.SqlFiles;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What all import targets of the registry share: their statements, the names in them, and telling who listens.
abstract class RegistryTarget implements ImportTarget {
    static final Rules RULES = Rules.beside(Source.class);

    /// What a target of the registry works with.
    record Tools(
            JdbcClient jdbc,
            Clock clock,
            Resealing resealing,
            Journal journal,
            Places places,
            ObjectProvider<HouseholdsChanged> listeners) {}

    final Tools tools;
    private final SqlFiles sql = SqlFiles.of(Source.class);

    RegistryTarget(Tools tools) {
        this.tools = tools;
    }

    @Override
    public Rules rules() {
        return RULES;
    }

    /// Every apply finds its households, and most of them the people.
    @Override
    public List<String> searched() {
        return List.of(
                "registry.household (province, household_id, region_code, external_no, dataset, closed_on)",
                "registry.person (province, person_id, region_code, external_no, document_index)",
                "registry.membership (province, household_id, person_id, region_code, until_on)",
                "registry.identity",
                "registry.living (province, household_id, region_code)",
                "registry.money_year (province, household_id, person_id, year, region_code)",
                "registry.coverage (province, subject, region_lo, region_hi, household_id)");
    }

    final LocalDate today() {
        return LocalDate.ofInstant(tools.clock().instant(), tools.clock().getZone());
    }

    /// The statement with the chunk's parameters bound; those it does not use are left out.
    final JdbcClient.StatementSpec statement(String name, Staged batch, Chunk chunk) {
        return bound(sql.text(name), batch)
                .param("first", chunk.firstRow())
                .param("until", chunk.untilRow())
                .param("entry", chunk.entryId())
                .param("today", today());
    }

    final JdbcClient.StatementSpec statement(String name, Staged batch) {
        return bound(sql.text(name), batch);
    }

    /// For statements that serve several staging tables.
    final JdbcClient.StatementSpec over(String name, Staged batch) {
        return bound(sql.text(name).replace("registry.{staging}", stagingTable()), batch);
    }

    private JdbcClient.StatementSpec bound(String text, Staged batch) {
        return tools.jdbc()
                .sql(text)
                .param("batch", batch.batchId())
                .param("lo", batch.lo())
                .param("hi", batch.hi())
                .param("dataset", batch.dataset());
    }

    final int count(String name, Staged batch, Chunk chunk) {
        Integer changed =
                statement(name, batch, chunk).query((row, n) -> row.getInt(1)).single();
        return changed;
    }

    /// Rows about households that are not registered where the row says.
    final List<SetFinding> rowsWithoutHousehold(Staged batch) {
        return over("household_missing", batch)
                .query((row, n) -> new SetFinding(
                        row.getLong(1), "household_no", row.getString(2), "household.unknown", List.of(), false))
                .list();
    }

    /// Two files about the same thing at the same moment: the second waits until the first is in and then compares
    /// with what it finds. For small tables.
    final void alone() {
        tools.jdbc()
                .sql("select pg_advisory_xact_lock(hashtextextended(:table, 20220608))")
                .param("table", stagingTable())
                .query((row, n) -> true)
                .single();
    }

    /// Locks the households of the chunk until it is in, for what must be done by one file after the other.
    ///
    /// @param whom the condition of which rows, a file of its own
    final void hold(String whom, Staged batch, Chunk chunk) {
        String text = sql.text("household_hold")
                .replace("registry.{staging}", stagingTable())
                .replace("{whom}", sql.text(whom));
        bound(text, batch)
                .param("first", chunk.firstRow())
                .param("until", chunk.untilRow())
                .query((row, n) -> row.getLong(1))
                .list();
    }

    /// Every household of the chunk: they were written, or something of theirs was. A chunk of many rows is part of
    /// a large file, however few households it names, and a file is judged when it is whole.
    final void tell(Staged batch, Chunk chunk) {
        List<HouseholdsChanged> listeners = tools.listeners().stream().toList();
        if (listeners.isEmpty()) {
            return;
        }
        tell(listeners, touched(batch, chunk), rows(batch, chunk), batch, chunk.entryId());
    }

    /// The households the chunk speaks about, in the order of their numbers.
    List<Long> touched(Staged batch, Chunk chunk) {
        return over("household_touched", batch)
                .param("first", chunk.firstRow())
                .param("until", chunk.untilRow())
                .query((row, n) -> row.getLong(1))
                .list();
    }

    /// Every household of these places, given as pairs of bounds.
    final void tellPlaces(List<Long> bounds, Staged batch, Chunk chunk) {
        List<HouseholdsChanged> listeners = tools.listeners().stream().toList();
        List<Long> ids = statement("households_of_places", batch)
                .param("bounds", bounds.toArray(Long[]::new))
                .query((row, n) -> row.getLong(1))
                .list();
        tell(listeners, ids, ids.size(), batch, chunk.entryId());
    }

    /// @param size of the change: rows or households, whichever are more
    static void tell(List<HouseholdsChanged> listeners, List<Long> ids, int size, Staged batch, long entryId) {
        for (HouseholdsChanged listener : listeners) {
            if (Math.max(size, ids.size()) <= HouseholdsChanged.AT_ONCE) {
                listener.changed(ids, entryId);
            } else {
                listener.changedMany(ids, batch.lo(), batch.hi(), entryId);
            }
        }
    }

    /// How many rows of this target stand in the chunk.
    final int rows(Staged batch, Chunk chunk) {
        return tools.jdbc()
                .sql("select count(*) from " + stagingTable()
                        + " where batch_id = :batch and row_no >= :first and row_no < :until")
                .param("batch", batch.batchId())
                .param("first", chunk.firstRow())
                .param("until", chunk.untilRow())
                .query((row, n) -> row.getInt(1))
                .single();
    }

    final Applied applied(Staged batch, Chunk chunk, int changed) {
        return applied(rows(batch, chunk), changed);
    }

    static Applied applied(int rows, int changed) {
        return new Applied(changed, Math.max(0, rows - changed), new byte[0]);
    }

    /// Coverage the profile declares for the households of the file: `covers: wage,operating`, months from and
    /// until.
    @Override
    public void finish(Staged batch, long entryId) {
        String covers = batch.options().getOrDefault("covers", "");
        if (covers.isEmpty()) {
            return;
        }
        over("coverage_declared", batch)
                .param("subjects", covers.split(","))
                .param("from_month", Integer.parseInt(batch.options().getOrDefault("from-month", "0")))
                .param("until_month", Integer.parseInt(batch.options().getOrDefault("until-month", "0")))
                .param("source", Integer.parseInt(batch.options().getOrDefault("source", "14")))
                .update();
    }

    static List<String> details(Object... details) {
        List<String> texts = new ArrayList<>();
        for (Object detail : details) {
            texts.add(String.valueOf(detail));
        }
        return texts;
    }
}
