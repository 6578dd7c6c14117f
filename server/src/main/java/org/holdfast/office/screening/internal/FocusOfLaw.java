package org.holdfast.office.screening.internal;

import java.sql.Array;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.holdfast.office.access.Refused;
import org.holdfast.office.access.Within;
import org.holdfast.office.casework.FocusGroups;
import org.holdfast.office.screening.PolicyVersions;
import org.holdfast.policy.rule.Rule;
import org.holdfast.policy.rule.Shelf;
import org.holdfast.postgres.SqlFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Focus groups out of the bits of the last judgement: one walk over a county's rows.
@Component
class FocusOfLaw implements FocusGroups {
    private static final SqlFiles SQL = SqlFiles.of(FocusOfLaw.class);
    /// The rule that asks for a written reason, whatever groups a sweep names.
    private static final String BELOW_LINE = "income.below-line-unmonitored";

    private final JdbcClient db;
    private final PolicyVersions policy;

    FocusOfLaw(JdbcClient db, PolicyVersions policy) {
        this.db = db;
        this.policy = policy;
    }

    @Override
    public List<Group> groups(long regionCode, LocalDate day) {
        return rules(regionCode, day)
                .map(rule -> new Group(rule.id(), JudgementRows.both(rule.says())))
                .toList();
    }

    @Override
    public void members(Within within, long regionCode, LocalDate day, List<String> groups, Consumer<Member> each) {
        List<Rule> asked = rules(regionCode, day)
                .filter(rule -> groups.contains(rule.id()))
                .toList();
        if (asked.size() != groups.size()) {
            throw Refused.input("casework.sweep.group-unknown");
        }
        int belowLine = policy.inForce().book().rule(BELOW_LINE).map(Rule::bit).orElse(-1);
        db.sql(SQL.text("focus_bits"))
                .param("lo", within.lo())
                .param("hi", within.hi())
                .query(row -> {
                    Long[] fired = bits(row.getArray("fired"));
                    Long[] cannotTell = bits(row.getArray("cannot_tell"));
                    List<String> in = named(asked, fired);
                    List<String> unsure = named(asked, cannotTell);
                    boolean below = belowLine >= 0 && has(fired, belowLine);
                    if (!in.isEmpty() || !unsure.isEmpty() || below) {
                        each.accept(new Member(
                                row.getInt("province"),
                                row.getLong("household_id"),
                                row.getLong("region_code"),
                                in,
                                unsure,
                                below));
                    }
                });
    }

    private Stream<Rule> rules(long regionCode, LocalDate day) {
        return policy.inForce().book().rulesFor(regionCode, day).stream()
                .filter(rule -> rule.shelf() == Shelf.FOCUS)
                .sorted(Comparator.comparingInt(Rule::bit));
    }

    private static Long[] bits(Array array) throws SQLException {
        return (Long[]) array.getArray();
    }

    private static List<String> named(List<Rule> rules, Long[] bits) {
        return rules.stream()
                .filter(rule -> has(bits, rule.bit()))
                .map(Rule::id)
                .toList();
    }

    private static boolean has(Long[] bits, int bit) {
        return bit >> 6 < bits.length && (bits[bit >> 6] >>> (bit & 63) & 1) != 0;
    }
}
