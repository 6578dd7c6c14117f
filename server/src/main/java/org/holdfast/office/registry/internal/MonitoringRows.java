package org.holdfast.office.registry.internal;

import java.time.LocalDate;
import java.util.List;
import org.holdfast.office.access.Within;
import org.holdfast.office.registry.HouseholdsChanged;
import org.holdfast.office.registry.MonitoringStatus;
import org.holdfast.postgres.SqlFiles;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Monitoring status in the household's row.
@Component
class MonitoringRows implements MonitoringStatus {
    private static final SqlFiles SQL = SqlFiles.of(org.holdfast.office.registry.Source.class);

    private final JdbcClient db;
    private final ObjectProvider<HouseholdsChanged> listeners;

    MonitoringRows(JdbcClient db, ObjectProvider<HouseholdsChanged> listeners) {
        this.db = db;
        this.listeners = listeners;
    }

    @Override
    public void identified(Within within, Identified decision, long entryId) {
        changed(
                statement("monitor_identified", within, decision.householdId(), entryId)
                        .param("type", decision.type())
                        .param("on", decision.on())
                        .param(
                                "causes",
                                decision.causes().stream()
                                        .map(Integer::shortValue)
                                        .toArray(Short[]::new))
                        .param("disaster_kind", decision.disasterKind())
                        .param("income", decision.incomePerPersonFen()),
                decision.householdId(),
                entryId);
    }

    @Override
    public void eliminated(Within within, long householdId, LocalDate on, int way, long entryId) {
        changed(
                statement("monitor_eliminated", within, householdId, entryId)
                        .param("on", on)
                        .param("way", way),
                householdId,
                entryId);
    }

    @Override
    public void rolledBack(Within within, long householdId, long entryId) {
        changed(statement("monitor_rolled_back", within, householdId, entryId), householdId, entryId);
    }

    @Override
    public void helped(Within within, long householdId, int measures, int development, long entryId) {
        int raised = statement("monitor_helped", within, householdId, entryId)
                .param("measures", measures)
                .param("development", development)
                .update();
        if (raised > 0) {
            listeners.forEach(listener -> listener.changed(List.of(householdId), entryId));
        }
    }

    @Override
    public void fallback(Within within, long householdId, long entryId) {
        changed(statement("monitor_fallback", within, householdId, entryId), householdId, entryId);
    }

    private JdbcClient.StatementSpec statement(String name, Within within, long household, long entryId) {
        return db.sql(SQL.text(name))
                .param("province", (int) (household / 10_000_000_000_000_000L))
                .param("household", household)
                .param("entry", entryId)
                .param("lo", within.lo())
                .param("hi", within.hi());
    }

    private void changed(JdbcClient.StatementSpec statement, long household, long entryId) {
        if (statement.update() != 1) {
            throw new IllegalStateException("The household " + household + " is not there to be decided about");
        }
        listeners.forEach(listener -> listener.changed(List.of(household), entryId));
    }
}
