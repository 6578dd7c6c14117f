package org.holdfast.office.referrals.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Gate;
import org.holdfast.office.access.Refused;
import org.holdfast.office.access.Within;
import org.holdfast.office.casework.Bilingual;
import org.holdfast.office.referrals.Candidate;
import org.holdfast.office.referrals.Funnel;
import org.holdfast.office.referrals.Referral;
import org.holdfast.office.referrals.ReferralFile;
import org.holdfast.office.referrals.ReferralFilter;
import org.holdfast.office.referrals.ReferralStage;
import org.holdfast.office.referrals.Referrals;
import org.holdfast.office.referrals.internal.CivilAffairs.Reach;
import org.holdfast.office.shell.Masked;
import org.holdfast.policy.procedure.Count;
import org.holdfast.policy.reference.CodeList;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Referrals as screens show them.
@Component
class ReferralLists implements Referrals {
    private static final String VIEW = "referral.view";
    private static final int FIRES = 1;
    private static final int CANNOT_TELL = 2;

    private final JdbcClient db;
    private final Gate gate;
    private final ReferralRows rows;
    private final ReferralLaw law;
    private final CivilAffairs civilAffairs;
    private final Clock clock;

    ReferralLists(
            JdbcClient db, Gate gate, ReferralRows rows, ReferralLaw law, CivilAffairs civilAffairs, Clock clock) {
        this.db = db;
        this.gate = gate;
        this.rows = rows;
        this.law = law;
        this.civilAffairs = civilAffairs;
        this.clock = clock;
    }

    @Override
    public Bilingual programme(String word) {
        CodeList.Code code = law.words(ReferralLaw.PROGRAMMES).get(word);
        return code == null
                ? new Bilingual(word, word)
                : new Bilingual(code.label().zh(), code.label().en());
    }

    @Override
    public boolean isDepartment(Acting who) {
        return who.role().equals(CivilAffairs.LIAISON)
                && gate.read(who, VIEW, within -> civilAffairs.speaks(who.postingId(), within));
    }

    @Override
    public List<Referral> list(Acting who, ReferralFilter filter, String programme, long place, int atMost, int from) {
        return gate.read(who, VIEW, within -> {
            Reach reach = inside(civilAffairs.of(who, within), place);
            return filtered("referral_lines", reach, filter, programme)
                    .param("at_most", atMost)
                    .param("from", from)
                    .query((row, n) -> ReferralRows.referral(row, reach.sentOnly()))
                    .list();
        });
    }

    @Override
    public long count(Acting who, ReferralFilter filter, String programme, long place) {
        return gate.read(who, VIEW, within -> {
            Reach reach = inside(civilAffairs.of(who, within), place);
            if (filter.candidates()) {
                return candidateCounts(reach, filter, programme).values().stream()
                        .mapToLong(Long::longValue)
                        .sum();
            }
            return filtered("referral_count", reach, filter, programme)
                    .query(Long.class)
                    .single();
        });
    }

    private JdbcClient.StatementSpec filtered(String statement, Reach reach, ReferralFilter filter, String programme) {
        return rows.at(ReferralRows.SQL.text(statement), reach)
                .param("filter", filter.name())
                .param("programme", programme)
                .param("today", today());
    }

    @Override
    public List<Candidate> candidates(
            Acting who, ReferralFilter filter, String programme, long place, int atMost, int from) {
        return gate.read(
                who,
                VIEW,
                within ->
                        candidates(inside(civilAffairs.of(who, within), place), filter, programme, null, atMost, from));
    }

    @Override
    public List<Candidate> candidatesOf(Acting who, UUID household) {
        return gate.read(
                who,
                VIEW,
                within -> candidates(civilAffairs.of(who, within), ReferralFilter.PROPOSE, "", household, 100, 0));
    }

    /// A department has no candidates: nobody of them was sent to it.
    private List<Candidate> candidates(
            Reach reach, ReferralFilter filter, String programme, @Nullable UUID household, int atMost, int from) {
        if (reach.sentOnly()) {
            return List.of();
        }
        return ruled("candidates", reach.within(), filter, programme, household)
                .param("at_most", atMost)
                .param("from", from)
                .query((row, n) -> ReferralRows.candidate(row))
                .list();
    }

    private Map<String, Long> candidateCounts(Reach reach, ReferralFilter filter, String programme) {
        Map<String, Long> counts = new HashMap<>();
        if (!reach.sentOnly()) {
            ruled("candidate_counts", reach.within(), filter, programme, null).query((ResultSet row) -> {
                counts.put(row.getString(1), row.getLong(2));
            });
        }
        return counts;
    }

    private JdbcClient.StatementSpec ruled(
            String statement, Within within, ReferralFilter filter, String programme, @Nullable UUID household) {
        return db.sql(ReferralRows.SQL.text(statement))
                .param("rules", JsonRows.of(law.rules()))
                .param("verdict", filter == ReferralFilter.ASK ? CANNOT_TELL : FIRES)
                .param("programme", programme)
                .param("household", household)
                .param("lo", within.lo())
                .param("hi", within.hi());
    }

    @Override
    public ReferralFile file(Acting who, UUID id) {
        return gate.read(who, VIEW, within -> {
            Reach reach = civilAffairs.of(who, within);
            Referral found = rows.one(reach, id);
            Count count = found.stage() == ReferralStage.SENT && found.sentOn() != null
                    ? law.answering(found.regionCode(), found.sentOn(), found.programme())
                    : law.sending(found.regionCode(), found.sendsFrom());
            LocalDate began =
                    found.stage() == ReferralStage.SENT && found.sentOn() != null ? found.sentOn() : found.sendsFrom();
            boolean due = found.dueOn() != null;
            return new ReferralFile(
                    found,
                    rows.steps(reach, found),
                    rows.urged(reach, found),
                    due ? law.passed(count, began, today()) : 0,
                    due ? count.days() : 0,
                    count.working());
        });
    }

    @Override
    public List<Referral> ofHousehold(Acting who, UUID household) {
        return gate.read(who, VIEW, within -> {
            if (civilAffairs.of(who, within).sentOnly()) {
                return List.of();
            }
            return db.sql(ReferralRows.SQL.text("referrals_of_household"))
                    .param("household", household)
                    .param("lo", within.lo())
                    .param("hi", within.hi())
                    .query((row, n) -> ReferralRows.referral(row, false))
                    .list();
        });
    }

    @Override
    public Subject subject(Acting who, UUID household) {
        return gate.read(who, VIEW, within -> {
            if (civilAffairs.of(who, within).sentOnly()) {
                throw Refused.missing();
            }
            Household found = Household.find(db, within, household).orElseThrow(Refused::missing);
            List<Subject.Member> members = found.members(db, within).stream()
                    .map(one -> new Subject.Member(one.id(), Masked.name(one.name())))
                    .toList();
            return new Subject(
                    household, found.region(), Masked.name(found.head()), found.persons(), found.fits(), members);
        });
    }

    @Override
    public List<Funnel> funnel(Acting who) {
        return gate.read(who, VIEW, within -> {
            Reach reach = civilAffairs.of(who, within);
            Map<String, Long> candidates = candidateCounts(reach, ReferralFilter.PROPOSE, "");
            Map<String, Funnel> found = new HashMap<>();
            rows.at(ReferralRows.SQL.text("funnel"), reach)
                    .param("today", today())
                    .query((ResultSet row) -> {
                        found.put(row.getString("programme"), funnel(row));
                    });
            return law.words(ReferralLaw.PROGRAMMES).keySet().stream()
                    .map(word -> {
                        Funnel one = found.getOrDefault(word, new Funnel(word, Map.of(), null));
                        Map<ReferralFilter, Long> counts = new EnumMap<>(ReferralFilter.class);
                        counts.putAll(one.counts());
                        counts.put(ReferralFilter.PROPOSE, candidates.getOrDefault(word, 0L));
                        return new Funnel(word, counts, one.medianDays());
                    })
                    .toList();
        });
    }

    private static Funnel funnel(ResultSet row) throws SQLException {
        Map<ReferralFilter, Long> counts = new EnumMap<>(ReferralFilter.class);
        counts.put(ReferralFilter.TO_SEND, row.getLong("to_send"));
        counts.put(ReferralFilter.TO_ANSWER, row.getLong("to_answer"));
        counts.put(ReferralFilter.ACCEPTED, row.getLong("accepted"));
        counts.put(ReferralFilter.REFUSED, row.getLong("refused"));
        counts.put(ReferralFilter.TO_PAY, row.getLong("to_pay"));
        counts.put(ReferralFilter.PAID, row.getLong("paid"));
        counts.put(ReferralFilter.NOT_SENT, row.getLong("not_sent"));
        counts.put(ReferralFilter.OVERDUE, row.getLong("overdue"));
        counts.put(ReferralFilter.ANSWERED, row.getLong("answered"));
        return new Funnel(row.getString("programme"), counts, row.getObject("median_days", Double.class));
    }

    @Override
    public List<Funnel.OfPlace> byPlace(Acting who) {
        return gate.read(who, VIEW, within -> {
            Reach reach = civilAffairs.of(who, within);
            return db.sql(ReferralRows.SQL.text("answered_by_place"))
                    .param("unit", PlaceRange.below(who.regionLevel()))
                    .param("lo", reach.within().lo())
                    .param("hi", reach.within().hi())
                    .query((row, n) -> new Funnel.OfPlace(
                            row.getLong("place"),
                            row.getString("programme"),
                            row.getLong("answered"),
                            row.getDouble("median_days")))
                    .list();
        });
    }

    /// The part of the reach that lies in a place.
    private static Reach inside(Reach reach, long place) {
        return place == 0
                ? reach
                : new Reach(reach.within().and(place, place + PlaceRange.width(place)), reach.sentOnly());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
