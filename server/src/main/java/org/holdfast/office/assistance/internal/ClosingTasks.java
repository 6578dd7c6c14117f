package org.holdfast.office.assistance.internal;

import java.util.UUID;
import org.holdfast.office.access.Accounts;
import org.holdfast.office.assistance.HelpLaw;
import org.holdfast.office.registry.PersonDied;
import org.holdfast.policy.book.PolicyBook;
import org.holdfast.policy.help.Category;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// A death closes subsidies and posts: each becomes a task with an owner and a day. A measure of which nobody said for
/// whom it is may have been the dead's and is looked at too.
@Component
class ClosingTasks implements PersonDied {
    private final JdbcClient db;
    private final Accounts accounts;
    private final HelpLaw law;

    ClosingTasks(JdbcClient db, Accounts accounts, HelpLaw law) {
        this.db = db;
        this.accounts = accounts;
        this.law = law;
    }

    private record Line(UUID line, int kind, @Nullable UUID person) {}

    @Override
    public void died(Death death, long entryId) {
        PolicyBook book = law.book();
        long days = HelpRows.number(book.at(death.regionCode(), death.on()), "measure.death-task-days")
                .longValueExact();
        Long owner = accounts.responsibleFor(death.regionCode(), death.on()).orElse(null);
        db
                .sql(HelpRows.SQL.text("agreed_measures"))
                .param("province", death.province())
                .param("household_id", death.householdId())
                .param("lo", death.lo())
                .param("hi", death.hi())
                .query((row, n) -> new Line(
                        row.getObject("line", UUID.class), row.getInt("kind"), row.getObject("person", UUID.class)))
                .list()
                .stream()
                .filter(one -> one.person() == null || one.person().equals(death.person()))
                .filter(one -> book.catalogue()
                        .kind(one.kind())
                        .filter(Category.Kind::endsWithDeath)
                        .isPresent())
                .forEach(one -> db.sql(HelpRows.SQL.text("add_closing"))
                        .param("province", death.province())
                        .param("household_id", death.householdId())
                        .param("region_code", death.regionCode())
                        .param("line", one.line())
                        .param("kind", one.kind())
                        .param("person", death.person())
                        .param("died_on", death.on())
                        .param("due_on", death.on().plusDays(days))
                        .param("owner", owner)
                        .param("entry", entryId)
                        .update());
    }
}
