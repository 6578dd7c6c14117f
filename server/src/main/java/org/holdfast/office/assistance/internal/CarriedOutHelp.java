package org.holdfast.office.assistance.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.holdfast.office.access.Within;
import org.holdfast.office.assistance.HelpGiven;
import org.holdfast.office.registry.MonitoringStatus;
import org.holdfast.policy.book.PolicyBook;
import org.holdfast.policy.help.Category;
import org.holdfast.policy.help.HelpClass;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What was really carried out, for eliminations and for the registry, by which everybody is judged.
@Component
class CarriedOutHelp implements HelpGiven {
    private final JdbcClient db;
    private final MonitoringStatus status;

    CarriedOutHelp(JdbcClient db, MonitoringStatus status) {
        this.db = db;
        this.status = status;
    }

    @Override
    public int measures(Within within, int province, long householdId, LocalDate since) {
        return db.sql(HelpRows.SQL.text("given"))
                .param("province", province)
                .param("household_id", householdId)
                .param("since", since)
                .param("lo", within.lo())
                .param("hi", within.hi())
                .query(Integer.class)
                .single();
    }

    /// No rule may go on saying that there is no help where there is.
    void tellRegistry(Within within, HelpedHome home, PolicyBook book, long entry) {
        List<Category.Kind> kinds = db
                .sql(HelpRows.SQL.text("given_kinds"))
                .param("province", home.province())
                .param("household_id", home.householdId())
                .param("lo", within.lo())
                .param("hi", within.hi())
                .query((row, n) -> book.catalogue().kind(row.getInt("kind")))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
        int development = (int) kinds.stream()
                .filter(kind -> kind.counts() && book.catalogue().of(kind).helpClass() == HelpClass.DEVELOPMENT)
                .count();
        status.helped(within, home.householdId(), kinds.size(), development, entry);
    }
}
