package org.holdfast.office.screening.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Gate;
import org.holdfast.office.access.Refused;
import org.holdfast.office.access.Within;
import org.holdfast.office.casework.Bilingual;
import org.holdfast.office.screening.HouseholdJudgement;
import org.holdfast.office.screening.JudgedRule;
import org.holdfast.office.screening.JudgedUpTo;
import org.holdfast.office.screening.Judgements;
import org.holdfast.office.screening.PolicyVersions;
import org.holdfast.office.screening.Verdict;
import org.holdfast.policy.rule.Rule;
import org.holdfast.policy.rule.Shelf;
import org.holdfast.policy.text.Wording;
import org.holdfast.postgres.SqlFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads what was judged. Nothing is computed here: the page shows what the clue was made from.
@Component
class JudgementRows implements Judgements {
    private static final SqlFiles SQL = SqlFiles.of(JudgementRows.class);
    private static final int ANSWERS_SHOWN = 500;

    private final JdbcClient db;
    private final Gate gate;
    private final PolicyVersions policy;

    JudgementRows(JdbcClient db, Gate gate, PolicyVersions policy) {
        this.db = db;
        this.gate = gate;
        this.policy = policy;
    }

    @Override
    public Optional<HouseholdJudgement> ofHousehold(Acting who, UUID household) {
        return gate.read(who, "household.view", within -> ofHousehold(within, household));
    }

    private Optional<HouseholdJudgement> ofHousehold(Within within, UUID household) {
        JudgedRow row = db.sql(SQL.text("judged_of_household"))
                .param("household", household)
                .param("lo", within.lo())
                .param("hi", within.hi())
                .query(JudgementRows::judged)
                .optional()
                .orElseThrow(Refused::missing);
        if (row.asOf().isEmpty()) {
            return Optional.empty();
        }
        List<JudgedRule> standing = new ArrayList<>();
        List<JudgedRule> changes = new ArrayList<>();
        BitSet seen = new BitSet();
        for (JudgedRule answer : answers(within, row)) {
            boolean now = !seen.get(answer.bit()) && row.says(answer);
            seen.set(answer.bit());
            (now ? standing : changes).add(answer);
        }
        standing.sort(Comparator.comparingInt((JudgedRule r) ->
                        Shelf.valueOf(r.shelf().toUpperCase(Locale.ROOT)).ordinal())
                .thenComparing(r -> r.verdict() == Verdict.CANNOT_TELL)
                .thenComparingInt(JudgedRule::bit));
        int inForce = policy.inForce()
                .book()
                .rulesFor(row.householdId() / 1_000_000, row.asOf().get())
                .size();
        return Optional.of(new HouseholdJudgement(
                row.asOf().get(),
                row.version(),
                row.hash(),
                row.judgedAt(),
                row.atRisk(),
                standing,
                Math.max(
                        0,
                        inForce - row.fired().cardinality() - row.cannotTell().cardinality()),
                changes));
    }

    private List<JudgedRule> answers(Within within, JudgedRow row) {
        return db.sql(SQL.text("judgements_of_household"))
                .param("province", row.province())
                .param("household_id", row.householdId())
                .param("lo", within.lo())
                .param("hi", within.hi())
                .param("at_most", ANSWERS_SHOWN)
                .query((found, n) -> answer(found))
                .list();
    }

    private JudgedRule answer(ResultSet row) throws SQLException {
        String id = row.getString("rule");
        Shelf shelf = Shelf.values()[row.getInt("shelf") - 1];
        Verdict verdict = Verdict.ofCode(row.getInt("verdict"));
        Wording says = policy.inForce().book().rule(id).map(Rule::says).orElse(Wording.NONE);
        Wording answer = switch (verdict) {
            case FIRES -> shelf.fires().shown();
            case CANNOT_TELL -> shelf.cannotTell().shown();
            case NO_LONGER -> shelf.clear().shown();
        };
        return new JudgedRule(
                id,
                row.getInt("bit"),
                shelf.word(),
                verdict,
                both(answer),
                both(says),
                new Bilingual(row.getString("sentence_zh"), row.getString("sentence_en")),
                JsonRows.facts(row.getString("facts")),
                List.of((String[]) row.getArray("asks").getArray()),
                row.getObject("as_of", LocalDate.class),
                row.getInt("policy_version"),
                instant(row));
    }

    @Override
    public JudgedUpTo upTo(Acting who) {
        return gate.read(
                who,
                "home.view",
                within -> db.sql(SQL.text("judged_up_to"))
                        .param("lo", within.lo())
                        .param("hi", within.hi())
                        .query((row, n) -> {
                            OffsetDateTime lastAt = row.getObject("last_at", OffsetDateTime.class);
                            return new JudgedUpTo(
                                    row.getLong("households"),
                                    row.getObject("oldest_as_of", LocalDate.class),
                                    lastAt == null ? null : lastAt.toInstant(),
                                    row.getLong("waiting"),
                                    row.getInt("version_no"));
                        })
                        .single());
    }

    static Bilingual both(Wording wording) {
        return new Bilingual(wording.zh(), wording.en());
    }

    private static JudgedRow judged(ResultSet row, int n) throws SQLException {
        LocalDate asOf = row.getObject("as_of", LocalDate.class);
        return new JudgedRow(
                row.getInt("province"),
                row.getLong("household_id"),
                asOf == null ? new BitSet() : bits(row, "fired"),
                asOf == null ? new BitSet() : bits(row, "cannot_tell"),
                row.getBoolean("at_risk"),
                Optional.ofNullable(asOf),
                row.getInt("policy_version"),
                asOf == null ? "" : row.getString("hash"),
                asOf == null ? Instant.EPOCH : instant(row));
    }

    private static BitSet bits(ResultSet row, String column) throws SQLException {
        Long[] words = (Long[]) row.getArray(column).getArray();
        long[] plain = new long[words.length];
        for (int i = 0; i < words.length; i++) {
            plain[i] = words[i];
        }
        return BitSet.valueOf(plain);
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getObject("judged_at", OffsetDateTime.class).toInstant();
    }

    /// A household's row; without an as-of day it was never judged.
    private record JudgedRow(
            int province,
            long householdId,
            BitSet fired,
            BitSet cannotTell,
            boolean atRisk,
            Optional<LocalDate> asOf,
            int version,
            String hash,
            Instant judgedAt) {
        boolean says(JudgedRule answer) {
            return switch (answer.verdict()) {
                case FIRES -> fired.get(answer.bit());
                case CANNOT_TELL -> cannotTell.get(answer.bit());
                case NO_LONGER -> false;
            };
        }
    }
}
