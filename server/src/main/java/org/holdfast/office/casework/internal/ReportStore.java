package org.holdfast.office.casework.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.holdfast.office.access.Accounts;
import org.holdfast.office.access.Within;
import org.holdfast.office.casework.Bilingual;
import org.holdfast.office.casework.Channel;
import org.holdfast.office.casework.CheckTerms;
import org.holdfast.office.casework.ClueBatch;
import org.holdfast.office.casework.Clues;
import org.holdfast.office.casework.Door;
import org.holdfast.office.casework.DoorTerms;
import org.holdfast.office.casework.Findings;
import org.holdfast.office.casework.Grade;
import org.holdfast.office.casework.NewReason;
import org.holdfast.office.shell.BlindIndex;
import org.holdfast.office.shell.FieldCipher;
import org.holdfast.office.shell.Words;
import org.holdfast.postgres.SqlFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Writes reports, and makes clues of those that are about a household.
@Component
class ReportStore {
    static final String DOCUMENT = "casework.report.document";
    static final String PHONE = "casework.report.phone";
    private static final SqlFiles SQL = SqlFiles.of(ReportStore.class);
    private static final long TOWNSHIP = 1_000;

    private final JdbcClient db;
    private final Clues clues;
    private final Accounts accounts;
    private final CheckTerms checks;
    private final DoorTerms terms;
    private final FieldCipher cipher;
    private final BlindIndex index;
    private final Words words;
    private final Clock clock;

    ReportStore(
            JdbcClient db,
            Clues clues,
            Accounts accounts,
            CheckTerms checks,
            DoorTerms terms,
            FieldCipher cipher,
            BlindIndex index,
            Words words,
            Clock clock) {
        this.db = db;
        this.clues = clues;
        this.accounts = accounts;
        this.checks = checks;
        this.terms = terms;
        this.cipher = cipher;
        this.index = index;
        this.words = words;
        this.clock = clock;
    }

    /// The clue first, so that the report finds it; then the report, and a line for the village named in vain.
    void add(Within within, NewReport report, long entry) {
        NewReport.About about = report.about();
        if (about != null) {
            clue(within, about, report.door(), report.channel(), report.cause(), report.words(), report.id(), entry);
        }
        db.sql(SQL.text("add_report"))
                .param("province", JsonRows.province(report.looks()))
                .param("report", report.id())
                .param("village", report.looks())
                .param("said_of", report.saidOf())
                .param("household", about == null ? null : about.householdId())
                .param("door", report.door().code())
                .param("channel", report.channel().code())
                .param("receipt", report.receipt())
                .param("head", report.head())
                .param("document", sealed(report.document(), DOCUMENT, report.id()))
                .param("document_index", hashed("document", report.document()))
                .param("phone", sealed(report.contact(), PHONE, report.id()))
                .param("phone_index", hashed("phone", report.contact()))
                .param("other_name", report.otherName())
                .param("cause", report.cause().name())
                .param("words", report.words())
                .param("day", report.day())
                .param("visit_by", checks.houseCheckDue(report.saidOf(), report.day()))
                .param("answer_by", terms.answerDue(report.saidOf(), report.day()))
                .param("owner", owner(report.looks(), report.day()))
                .param("lo", within.lo())
                .param("hi", within.hi())
                .param("entry", entry)
                .update();
        if (report.looks() != report.saidOf()) {
            elsewhere(report.id(), report.saidOf(), report.looks(), report.head(), report.day(), entry);
        }
    }

    /// The village that was named sees that another one looks.
    void elsewhere(UUID report, long village, long looks, String head, LocalDate day, long entry) {
        db.sql(SQL.text("add_report_elsewhere"))
                .param("province", JsonRows.province(village))
                .param("report", report)
                .param("village", village)
                .param("looks", looks)
                .param("head", head)
                .param("day", day)
                .param("entry", entry)
                .update();
    }

    /// Each report is a source of its own, so that a closed check never swallows it.
    void clue(
            Within within,
            NewReport.About about,
            Door door,
            Channel channel,
            Findings.Cause cause,
            String said,
            UUID report,
            long entry) {
        NewReason reason = new NewReason(
                about.householdId(),
                about.regionCode(),
                door,
                (door == Door.SELF ? "self." : "public.") + report,
                Grade.ORANGE,
                cause.name().toLowerCase(Locale.ROOT),
                today(),
                "",
                null,
                List.of(),
                new Bilingual(
                        sentence(Locale.CHINA, door, channel, cause, said),
                        sentence(Locale.ENGLISH, door, channel, cause, said)),
                Bilingual.NOTHING,
                report.toString());
        clues.receive(within, ClueBatch.of(today(), List.of(reason)), entry);
    }

    /// Whoever answers: the township, else whoever stands above it. The village visits, it does not refuse.
    @Nullable
    Long owner(long village, LocalDate day) {
        return accounts.responsibleFor(village - village % TOWNSHIP, day)
                .or(() -> accounts.responsibleFor(village, day))
                .orElse(null);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    private String sentence(Locale language, Door door, Channel channel, Findings.Cause cause, String said) {
        return words.get(
                language,
                "casework.report.sentence." + door,
                words.get(language, "casework.cause." + cause),
                said,
                words.get(language, "casework.channel." + channel));
    }

    private byte @Nullable [] sealed(@Nullable String plain, String column, UUID report) {
        return plain == null ? null : cipher.encrypt(plain, column, report);
    }

    private byte @Nullable [] hashed(String kind, @Nullable String plain) {
        return plain == null ? null : index.of(kind, plain);
    }
}
