package org.holdfast.office.assistance.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Gate;
import org.holdfast.office.access.Within;
import org.holdfast.office.assistance.HelpLaw;
import org.holdfast.office.assistance.LowIncomes;
import org.holdfast.office.assistance.LowIncomes.Sign;
import org.holdfast.office.assistance.Watch;
import org.holdfast.office.assistance.WatchFile;
import org.holdfast.office.assistance.WatchFile.Watched;
import org.holdfast.office.assistance.WatchFilter;
import org.holdfast.office.assistance.WatchLine;
import org.holdfast.office.shell.Masked;
import org.holdfast.policy.book.PolicyBook;
import org.holdfast.policy.text.Wording;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The watch list as screens show it.
@Component
class WatchLists implements Watch {
    private static final String VIEW = "watch.view";

    private final JdbcClient db;
    private final Gate gate;
    private final HelpRows rows;
    private final HelpLaw law;
    private final LowIncomes incomes;
    private final Clock clock;

    WatchLists(JdbcClient db, Gate gate, HelpRows rows, HelpLaw law, LowIncomes incomes, Clock clock) {
        this.db = db;
        this.gate = gate;
        this.rows = rows;
        this.law = law;
        this.incomes = incomes;
        this.clock = clock;
    }

    @Override
    public WatchFile file(Acting who, UUID household) {
        return gate.read(who, VIEW, within -> {
            PolicyBook book = law.book();
            return file(within, rows.home(within, household, book, today()), book);
        });
    }

    /// Also for whoever is about to change it, in the same transaction.
    WatchFile file(Within within, HelpedHome home, PolicyBook book) {
        List<WatchFile.Sign> signs = of("watch_signs", within, home)
                .param("bits", bits(incomes.signs(home.region(), today())))
                .query((row, n) -> new WatchFile.Sign(row.getString("rule"), says(row)))
                .list();
        List<Watched> watches = of("watch_of_household", within, home)
                .query((row, n) -> watched(row))
                .list();
        return new WatchFile(
                home.household(),
                home.region(),
                home.head(),
                home.persons(),
                home.lifted() && (!home.monitored() || home.home().eliminated()),
                home.home().causes(),
                signs,
                watches,
                HelpRows.line(book.at(home.region(), today())));
    }

    private JdbcClient.StatementSpec of(String statement, Within within, HelpedHome home) {
        return db.sql(HelpRows.SQL.text(statement))
                .param("province", home.province())
                .param("household_id", home.householdId())
                .param("lo", within.lo())
                .param("hi", within.hi());
    }

    private static Integer[] bits(List<Sign> signs) {
        return signs.stream().map(Sign::bit).toArray(Integer[]::new);
    }

    private static Wording says(ResultSet row) throws SQLException {
        String zh = row.getString("sentence_zh");
        String en = row.getString("sentence_en");
        return new Wording(zh == null ? "" : zh, en == null ? "" : en);
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static Watched watched(ResultSet row) throws SQLException {
        return new Watched(
                row.getInt("version"),
                row.getInt("state"),
                row.getString("rule"),
                row.getString("cause"),
                day(row, "opened_on"),
                row.getString("responsible"),
                row.getObject("kind", Integer.class),
                row.getString("what"),
                row.getObject("due_on", LocalDate.class),
                row.getString("reason"),
                row.getObject("delivered_on", LocalDate.class),
                row.getString("evidence"),
                day(row, "before_first"),
                day(row, "before_last"),
                row.getObject("income_before", Long.class),
                row.getObject("effect_from", LocalDate.class),
                row.getObject("after_first", LocalDate.class),
                row.getObject("after_last", LocalDate.class),
                row.getObject("income_after", Long.class),
                row.getObject("ended_on", LocalDate.class),
                row.getString("end_words"));
    }

    @Override
    public List<WatchLine> list(Acting who, WatchFilter filter, int from, int atMost) {
        Map<String, Wording> signs = incomes.signs(who.regionCode(), today()).stream()
                .collect(Collectors.toMap(Sign::rule, Sign::says, (a, b) -> a));
        return gate.read(
                who,
                VIEW,
                within -> filtered("watch_candidates", "watch_lines", within, who, filter)
                        .param("from", from)
                        .param("at_most", atMost)
                        .query((row, n) -> line(row, signs))
                        .list());
    }

    @Override
    public long count(Acting who, WatchFilter filter) {
        return gate.read(
                who,
                VIEW,
                within -> filtered("watch_candidate_count", "watch_count", within, who, filter)
                        .query(Long.class)
                        .single());
    }

    private JdbcClient.StatementSpec filtered(
            String candidates, String kept, Within within, Acting who, WatchFilter filter) {
        boolean rule = filter == WatchFilter.CANDIDATES;
        JdbcClient.StatementSpec statement = db.sql(HelpRows.SQL.text(rule ? candidates : kept))
                .param("lo", within.lo())
                .param("hi", within.hi());
        return rule
                ? statement.param("bits", bits(incomes.signs(who.regionCode(), today())))
                : statement.param("filter", filter.name()).param("today", today());
    }

    private static WatchLine line(ResultSet row, Map<String, Wording> signs) throws SQLException {
        String rule = row.getString("rule");
        Wording says = says(row);
        Wording named = rule == null ? Wording.NONE : signs.getOrDefault(rule, new Wording(rule, rule));
        return new WatchLine(
                row.getObject("public_id", UUID.class),
                row.getLong("region_code"),
                Masked.name(row.getString("head_name")),
                row.getLong("persons"),
                row.getInt("state"),
                rule == null ? "" : rule,
                says.isEmpty() ? named : says,
                day(row, "opened_on"),
                row.getString("responsible"),
                row.getObject("kind", Integer.class),
                row.getObject("due_on", LocalDate.class),
                row.getObject("delivered_on", LocalDate.class),
                row.getString("reason"),
                row.getObject("income_before", Long.class),
                row.getObject("income_after", Long.class),
                row.getObject("effect_from", LocalDate.class));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
