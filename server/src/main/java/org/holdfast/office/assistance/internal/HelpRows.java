package org.holdfast.office.assistance.internal;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.holdfast.office.access.Refused;
import org.holdfast.office.access.Within;
import org.holdfast.office.assistance.Plans;
import org.holdfast.office.shell.Masked;
import org.holdfast.policy.book.PolicyBook;
import org.holdfast.policy.book.PolicyInForce;
import org.holdfast.policy.help.Home;
import org.holdfast.policy.parameter.Value;
import org.holdfast.policy.reference.CodeList;
import org.holdfast.postgres.SqlFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Households out of the registry's published views, and numbers out of the law.
@Component
class HelpRows {
    static final SqlFiles SQL = SqlFiles.of(Plans.class);

    private final JdbcClient db;

    HelpRows(JdbcClient db) {
        this.db = db;
    }

    HelpedHome home(Within within, UUID household, PolicyBook book, LocalDate today) {
        return db.sql(SQL.text("home"))
                .param("household", household)
                .param("grown", grown(book, within, today))
                .param("lo", within.lo())
                .param("hi", within.hi())
                .query((row, n) -> home(row, book))
                .optional()
                .orElseThrow(Refused::missing);
    }

    /// Born on this day or before: old enough that somebody must know whether the person can work.
    private static LocalDate grown(PolicyBook book, Within within, LocalDate today) {
        return today.minusYears(
                number(book.at(within.lo(), today), "work.age-from").longValueExact());
    }

    private static HelpedHome home(ResultSet row, PolicyBook book) throws SQLException {
        boolean eliminated = row.getBoolean("eliminated");
        LocalDate monitoredOn = row.getObject("monitored_on", LocalDate.class);
        Boolean labour = row.getObject("labour", Boolean.class);
        Home home = new Home(
                causes(row, book),
                flags(row),
                Optional.ofNullable(labour),
                eliminated,
                Optional.ofNullable(monitoredOn));
        return new HelpedHome(
                row.getInt("province"),
                row.getLong("household_id"),
                row.getLong("region_code"),
                row.getObject("public_id", UUID.class),
                Masked.name(row.getString("head_name")),
                row.getInt("persons"),
                row.getObject("monitored_type", Integer.class),
                monitoredOn,
                row.getObject("eliminated_on", LocalDate.class),
                row.getObject("measures_count", Integer.class),
                row.getBoolean("lifted"),
                home);
    }

    private static List<String> causes(ResultSet row, PolicyBook book) throws SQLException {
        Set<Integer> numbers = new LinkedHashSet<>();
        Integer first = row.getObject("first_cause", Integer.class);
        if (first != null) {
            numbers.add(first);
        }
        Array all = row.getArray("causes");
        if (all != null) {
            for (Object one : (Object[]) all.getArray()) {
                numbers.add(((Number) one).intValue());
            }
        }
        CodeList list = book.codes("cause").orElseThrow();
        return numbers.stream()
                .filter(number -> number != 0)
                .flatMap(number -> list.numbered(number).stream())
                .map(CodeList.Code::word)
                .toList();
    }

    /// Problems that are known to be there; an unknown one is asked elsewhere.
    private static Set<String> flags(ResultSet row) throws SQLException {
        Set<String> flags = new LinkedHashSet<>();
        for (String flag : List.of("housing", "dropout", "water", "insurance")) {
            if (Boolean.TRUE.equals(row.getObject("flag_" + flag, Boolean.class))) {
                flags.add(flag);
            }
        }
        return flags;
    }

    static BigDecimal number(PolicyInForce law, String parameter) {
        if (law.neededParameter(parameter).value() instanceof Value.Amount amount) {
            return amount.number();
        }
        throw new IllegalStateException("The parameter " + parameter + " is not a number");
    }

    /// This year's line per person in fen; null where the law has none here: nothing is compared with a guessed one.
    static @Nullable Long line(PolicyInForce law) {
        return law.parameter("line.per-capita").isEmpty()
                ? null
                : number(law, "line.per-capita").movePointRight(2).longValueExact();
    }
}
