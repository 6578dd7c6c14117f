package org.holdfast.office.assistance.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.holdfast.office.access.Accounts;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Gate;
import org.holdfast.office.access.Within;
import org.holdfast.office.assistance.GreenChannel;
import org.holdfast.office.assistance.HelpLaw;
import org.holdfast.office.assistance.PlanFile;
import org.holdfast.office.assistance.PlanFilter;
import org.holdfast.office.assistance.PlanLine;
import org.holdfast.office.assistance.Plans;
import org.holdfast.office.shell.Masked;
import org.holdfast.policy.book.PolicyBook;
import org.holdfast.policy.book.PolicyInForce;
import org.holdfast.policy.help.Consistency.Planned;
import org.holdfast.policy.help.Lack;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/// Plans as screens show them.
@Component
class PlanLists implements Plans {
    private static final String VIEW = "plan.view";

    private final JdbcClient db;
    private final Gate gate;
    private final HelpRows rows;
    private final HelpLaw law;
    private final GreenChannel green;
    private final Accounts accounts;
    private final Clock clock;

    PlanLists(
            JdbcClient db, Gate gate, HelpRows rows, HelpLaw law, GreenChannel green, Accounts accounts, Clock clock) {
        this.db = db;
        this.gate = gate;
        this.rows = rows;
        this.law = law;
        this.green = green;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public PlanFile file(Acting who, UUID household) {
        return gate.read(who, VIEW, within -> {
            PolicyBook book = law.book();
            return file(within, rows.home(within, household, book, today()), book);
        });
    }

    /// Also for whoever is about to change it, in the same transaction.
    PlanFile file(Within within, HelpedHome home, PolicyBook book) {
        return db.sql(HelpRows.SQL.text("help_of_household"))
                .param("province", home.province())
                .param("household_id", home.householdId())
                .param("lo", within.lo())
                .param("hi", within.hi())
                .query((row, n) -> file(within, home, book, row))
                .single();
    }

    private PlanFile file(Within within, HelpedHome home, PolicyBook book, ResultSet row) throws SQLException {
        PolicyInForce here = book.at(home.region(), today());
        List<PlanFile.Plan> plans = HelpJson.read(row.getString("plans"), new TypeReference<List<PlanFile.Plan>>() {});
        LocalDate since = home.monitoredOn();
        boolean started = home.monitored() && !home.home().eliminated()
                || green.open(within, home.province(), home.householdId());
        return new PlanFile(
                home.household(),
                home.region(),
                home.head(),
                home.persons(),
                home.monitoredType(),
                since,
                home.eliminatedOn(),
                home.measures(),
                home.home(),
                plans,
                HelpJson.read(row.getString("deliveries"), new TypeReference<List<PlanFile.Delivery>>() {}),
                HelpJson.read(row.getString("results"), new TypeReference<List<PlanFile.Result>>() {}),
                HelpJson.read(row.getString("visits"), new TypeReference<List<PlanFile.Visit>>() {}),
                HelpJson.read(row.getString("closings"), new TypeReference<List<PlanFile.Closing>>() {}),
                lacks(here, home, plans),
                since == null ? null : since.plusDays(days(here, "measure.due-days")),
                since == null ? null : since.plusMonths(days(here, "measure.missing-after-months")),
                HelpRows.line(here),
                started);
    }

    private static long days(PolicyInForce here, String parameter) {
        return HelpRows.number(here, parameter).longValueExact();
    }

    /// What the rules miss in the plan that stands; of a household without one, everything they would suggest.
    private static List<Lack> lacks(PolicyInForce here, HelpedHome home, List<PlanFile.Plan> plans) {
        Optional<PlanFile.Plan> stands = plans.stream()
                .filter(plan -> plan.state() == 1 || plan.state() == 2)
                .findFirst();
        List<Planned> planned = stands.stream()
                .flatMap(plan -> plan.measures().stream())
                .flatMap(one ->
                        here.book().catalogue().kind(one.kind()).stream().map(kind -> new Planned(one.cause(), kind)))
                .toList();
        Set<String> reasons = stands.map(plan -> plan.reasons().keySet()).orElse(Set.of());
        return here.consistency().lacks(home.home(), planned, reasons);
    }

    @Override
    public List<PlanLine> list(Acting who, PlanFilter filter, int from, int atMost) {
        return gate.read(who, VIEW, within -> {
            Map<Long, String> holders = new HashMap<>();
            LocalDate alarmFrom = alarmFrom(who);
            return filtered("plan_lines", within, who, filter)
                    .param("from", from)
                    .param("at_most", atMost)
                    .query((row, n) -> line(row, alarmFrom, holders))
                    .list();
        });
    }

    @Override
    public long count(Acting who, PlanFilter filter) {
        return gate.read(
                who,
                VIEW,
                within -> filtered("plan_count", within, who, filter)
                        .query(Long.class)
                        .single());
    }

    private JdbcClient.StatementSpec filtered(String statement, Within within, Acting who, PlanFilter filter) {
        String which = switch (filter) {
            case TO_AGREE -> "plan_filter_to_agree";
            case CLOSINGS -> "plan_filter_closings";
            default -> "plan_filter";
        };
        return db.sql(HelpRows.SQL.text(statement).replace("/*filter*/", HelpRows.SQL.text(which)))
                .param("filter", filter.name())
                .param("alarm_from", alarmFrom(who))
                .param("today", today())
                .param("lo", within.lo())
                .param("hi", within.hi());
    }

    /// Monitored on this day or before and nothing carried out is an alarm. The months are a province's; no reader of
    /// plans sees more than one.
    private LocalDate alarmFrom(Acting who) {
        PolicyInForce here = law.book().at(who.regionCode(), today());
        return today().minusMonths(days(here, "measure.missing-after-months"));
    }

    private PlanLine line(ResultSet row, LocalDate alarmFrom, Map<Long, String> holders) throws SQLException {
        long region = row.getLong("region_code");
        LocalDate since = row.getObject("monitored_on", LocalDate.class);
        Integer known = row.getObject("measures_count", Integer.class);
        boolean eliminated = row.getBoolean("eliminated");
        int type = row.getInt("monitored_type");
        boolean alarm = type > 0
                && !eliminated
                && (known == null || known == 0)
                && (since == null || !since.isAfter(alarmFrom));
        return new PlanLine(
                row.getObject("public_id", UUID.class),
                region,
                Masked.name(row.getString("head_name")),
                row.getLong("persons"),
                type,
                since,
                eliminated,
                row.getObject("state", Integer.class),
                responsible(row.getString("assister"), row.getString("assister_unit"), region, holders),
                row.getLong("planned"),
                row.getLong("delivered"),
                known,
                row.getObject("next_due", LocalDate.class),
                row.getLong("closings"),
                alarm);
    }

    private String responsible(
            @Nullable String assister, @Nullable String unit, long region, Map<Long, String> holders) {
        return assister != null
                ? (unit + " " + assister).strip()
                : holders.computeIfAbsent(
                        region,
                        code -> accounts.responsibleFor(code, today())
                                .flatMap(accounts::holderOf)
                                .orElse("—"));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
