package org.holdfast.office.referrals.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.holdfast.office.access.Within;
import org.holdfast.office.casework.Bilingual;
import org.holdfast.office.casework.ClueBatch;
import org.holdfast.office.casework.Clues;
import org.holdfast.office.casework.Door;
import org.holdfast.office.casework.Grade;
import org.holdfast.office.casework.NewReason;
import org.holdfast.office.shell.Figures;
import org.holdfast.office.shell.Masked;
import org.holdfast.office.shell.Words;
import org.holdfast.policy.reference.CodeList;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Whoever stood on the last list and stands on this one no more comes back as a clue: what one office ended, the other
/// sees the effect of. The same loss told again joins what was checked already.
@Component
class LostAid {
    private static final int AT_ONCE = 2_000;
    private static final String CAUSE = "other";

    private final JdbcClient db;
    private final Clues clues;
    private final ReferralLaw law;
    private final Words words;
    private final Clock clock;

    LostAid(JdbcClient db, Clues clues, ReferralLaw law, Words words, Clock clock) {
        this.db = db;
        this.clues = clues;
        this.law = law;
        this.words = words;
        this.clock = clock;
    }

    private record Lost(
            long difference,
            long household,
            long person,
            long region,
            CodeList.Code programme,
            String name,
            @Nullable Long amount) {}

    void handOn(Within within, long list, LocalDate month, long entryId) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        long after = 0;
        for (List<Lost> slice = slice(within, list, after); !slice.isEmpty(); slice = slice(within, list, after)) {
            List<NewReason> reasons =
                    slice.stream().map(one -> reason(one, month, today)).toList();
            clues.receive(within, ClueBatch.of(today, reasons), entryId);
            after = slice.getLast().difference();
        }
    }

    private List<Lost> slice(Within within, long list, long after) {
        return db.sql(ReferralRows.SQL.text("lost_for_clues"))
                .param("list", list)
                .param("after", after)
                .param("at_most", AT_ONCE)
                .param("lo", within.lo())
                .param("hi", within.hi())
                .query((row, n) -> new Lost(
                        row.getLong("difference_id"),
                        row.getLong("household_id"),
                        row.getLong("person_id"),
                        row.getLong("region_code"),
                        law.programme(row.getInt("programme")).orElseThrow(),
                        row.getString("name"),
                        row.getObject("amount", Long.class)))
                .list();
    }

    private NewReason reason(Lost lost, LocalDate month, LocalDate today) {
        return new NewReason(
                lost.household(),
                lost.region(),
                Door.DEPARTMENT,
                "department.civil_affairs.lost." + lost.programme().word() + "." + lost.person(),
                Grade.ofCode(law.lostAid(lost.region(), today).ordinal() + 1),
                CAUSE,
                today,
                law.version(),
                null,
                List.of(),
                sentence(lost, month),
                Bilingual.NOTHING,
                null);
    }

    private Bilingual sentence(Lost lost, LocalDate month) {
        Long amount = lost.amount();
        Function<Locale, String> said = language -> words.get(
                language,
                amount == null ? "referrals.lost" : "referrals.lost-amount",
                month.toString().substring(0, 7),
                Masked.name(lost.name()),
                language.getLanguage().equals("en")
                        ? lost.programme().label().en()
                        : lost.programme().label().zh(),
                amount == null ? "" : Figures.yuan(amount));
        return new Bilingual(said.apply(Locale.CHINA), said.apply(Locale.ENGLISH));
    }
}
