package org.holdfast.office.referrals.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Refused;
import org.holdfast.office.access.Within;
import org.holdfast.office.casework.Bilingual;
import org.holdfast.office.journal.Entry;
import org.holdfast.office.journal.Journal;
import org.holdfast.office.referrals.Proposal;
import org.holdfast.office.referrals.Referral;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Begins a referral: who, for which programme, why, and with whose consent.
@Component
class Proposing {
    private static final int LONGEST_WORDS = 1_000;
    private static final int SHORTEST_WORDS = 4;

    private final JdbcClient db;
    private final ReferralLaw law;
    private final Journal journal;
    private final Clock clock;

    Proposing(JdbcClient db, ReferralLaw law, Journal journal, Clock clock) {
        this.db = db;
        this.law = law;
        this.journal = journal;
        this.clock = clock;
    }

    /// Why the household is proposed, as the rule says it; null for an own finding.
    private record Basis(@Nullable String rule, @Nullable Long judgement, Bilingual sentence) {}

    private record Last(UUID id, LocalDate answeredOn, boolean somethingNew) {}

    private record Begun(UUID id, long entry) {}

    /// @return public id
    UUID propose(Within within, Acting who, Proposal proposal) {
        checkForm(proposal);
        Household household = Household.find(db, within, proposal.household()).orElseThrow(Refused::missing);
        if (!household.fits()) {
            throw Refused.conflict("referrals.not-lifted");
        }
        Optional<Household.Member> member = member(within, household, proposal.person());
        Basis basis = basis(within, household, proposal);
        if (proposal.consent().given()) {
            refuseWithoutNews(within, household, proposal.programme());
        }
        String act = proposal.consent().given() ? "propose" : "decline";
        Begun begun = add(within, who, household, member, basis, proposal, act);
        ReferralDesk.step(db, within, begun.id(), act, today(), said(proposal), who, begun.entry());
        return begun.id();
    }

    private static String said(Proposal proposal) {
        return proposal.consent().given()
                ? proposal.words()
                : proposal.consent().refusal();
    }

    private void checkForm(Proposal proposal) {
        if (!law.words(ReferralLaw.PROGRAMMES).containsKey(proposal.programme())) {
            throw Refused.input("referrals.programme-unknown", proposal.programme());
        }
        if (proposal.words().length() > LONGEST_WORDS
                || proposal.consent().refusal().length() > LONGEST_WORDS) {
            throw Refused.input("referrals.words-too-long", Integer.toString(LONGEST_WORDS));
        }
        if (proposal.rule().isEmpty() && proposal.words().length() < SHORTEST_WORDS) {
            throw Refused.input("referrals.words-missing");
        }
        Referral.Consent consent = proposal.consent();
        if (!consent.given()) {
            if (consent.refusal().length() < 2) {
                throw Refused.input("referrals.refusal-missing");
            }
            return;
        }
        if (consent.by().length() < 2 || consent.by().length() > 60) {
            throw Refused.input("referrals.consent-by-missing");
        }
        if (!List.of("paper", "phone").contains(consent.how())) {
            throw Refused.input("referrals.consent-how-missing");
        }
        if (consent.how().equals("phone") && consent.witness().length() < 2) {
            throw Refused.input("referrals.witness-missing");
        }
        LocalDate on = consent.on();
        if (on == null || on.isAfter(today())) {
            throw Refused.input("referrals.consent-day", on == null ? "" : on.toString());
        }
    }

    private Optional<Household.Member> member(Within within, Household household, @Nullable UUID person) {
        if (person == null) {
            return Optional.empty();
        }
        return Optional.of(household.members(db, within).stream()
                .filter(one -> one.id().equals(person))
                .findFirst()
                .orElseThrow(() -> Refused.input("referrals.person-unknown")));
    }

    private Basis basis(Within within, Household household, Proposal proposal) {
        if (proposal.rule().isEmpty()) {
            return new Basis(null, null, Bilingual.NOTHING);
        }
        if (!law.rulesOf(proposal.programme()).contains(proposal.rule())) {
            throw Refused.input("referrals.rule-other-programme", proposal.rule());
        }
        return db.sql(ReferralRows.SQL.text("basis"))
                .param("province", household.province())
                .param("household_id", household.householdId())
                .param("rule", proposal.rule())
                .param("lo", within.lo())
                .param("hi", within.hi())
                .query((row, n) -> new Basis(
                        proposal.rule(),
                        row.getLong("judgement_id"),
                        new Bilingual(row.getString("sentence_zh"), row.getString("sentence_en"))))
                .optional()
                .orElseThrow(() -> Refused.conflict("referrals.rule-no-longer"));
    }

    /// What was answered is asked again only when something new is on record.
    private void refuseWithoutNews(Within within, Household household, String programme) {
        Optional<Last> last = db.sql(ReferralRows.SQL.text("new_since"))
                .param("province", household.province())
                .param("household_id", household.householdId())
                .param("programme", programme)
                .param("rules", law.rulesOf(programme).toArray(String[]::new))
                .param("lo", within.lo())
                .param("hi", within.hi())
                .query((row, n) -> new Last(
                        row.getObject("public_id", UUID.class),
                        row.getObject("answered_on", LocalDate.class),
                        row.getBoolean("something_new")))
                .optional();
        if (last.isPresent() && !last.get().somethingNew()) {
            throw Refused.conflict(
                    "referrals.nothing-new", last.get().answeredOn().toString());
        }
    }

    private Begun add(
            Within within,
            Acting who,
            Household household,
            Optional<Household.Member> member,
            Basis basis,
            Proposal proposal,
            String act) {
        if (!within.contains(household.region())) {
            throw Refused.missing();
        }
        Referral.Consent consent = proposal.consent();
        long entry = journal.record(new Entry(
                "referral." + act,
                "monitoring",
                "household",
                household.id().toString(),
                household.region(),
                1,
                null,
                Map.of("programme", proposal.programme(), "rule", proposal.rule(), "consent", consent.given())));
        LocalDate due = consent.given() ? law.lastDay(law.sending(household.region(), today()), today()) : null;
        UUID id = db.sql(ReferralRows.SQL.text("add_referral"))
                .param("province", household.province())
                .param("household_id", household.householdId())
                .param("region_code", household.region())
                .param("programme", proposal.programme())
                .param("person_id", member.map(Household.Member::personId).orElse(null))
                .param("name", member.map(Household.Member::name).orElse(household.head()))
                .param("last4", member.map(Household.Member::last4).orElse(household.last4()))
                .param("persons", household.persons())
                .param("rule", basis.rule())
                .param("judgement_id", basis.judgement())
                .param("sentence_zh", basis.sentence().zh())
                .param("sentence_en", basis.sentence().en())
                .param("words", proposal.words())
                .param("consent", consent.given())
                .param("consent_by", consent.given() ? consent.by() : "")
                .param("consent_on", consent.given() ? consent.on() : null)
                .param("consent_how", consent.given() ? consent.how() : "")
                .param("witness", consent.given() ? consent.witness() : "")
                .param("refusal", consent.given() ? "" : consent.refusal())
                .param("stage", consent.given() ? "proposed" : "declined")
                .param("today", today())
                .param("send_due", due)
                .param("law", law.number())
                .param("owner", who.postingId())
                .param("entry", entry)
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> Refused.conflict("referrals.open-already"));
        return new Begun(id, entry);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
