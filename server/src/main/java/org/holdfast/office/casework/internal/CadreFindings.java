package org.holdfast.office.casework.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Answer;
import org.holdfast.office.access.Gate;
import org.holdfast.office.access.Refused;
import org.holdfast.office.access.Within;
import org.holdfast.office.access.WriteRequest;
import org.holdfast.office.casework.Bilingual;
import org.holdfast.office.casework.ClueBatch;
import org.holdfast.office.casework.Clues;
import org.holdfast.office.casework.Door;
import org.holdfast.office.casework.Findings;
import org.holdfast.office.casework.Grade;
import org.holdfast.office.casework.NewReason;
import org.holdfast.office.journal.Entry;
import org.holdfast.office.journal.Journal;
import org.holdfast.office.registry.HouseholdFile;
import org.holdfast.office.registry.HouseholdFiles;
import org.holdfast.office.shell.RequestKeys;
import org.holdfast.office.shell.Words;
import org.holdfast.postgres.SqlFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Findings of cadres, handed in through the same door as everybody else's.
@Component
class CadreFindings implements Findings {
    private static final SqlFiles SQL = SqlFiles.of(CadreFindings.class);
    private static final String REPORT = "clue.report";

    private final Gate gate;
    private final Journal journal;
    private final HouseholdFiles households;
    private final Clues clues;
    private final Words words;
    private final Clock clock;
    private final JdbcClient db;

    CadreFindings(
            Gate gate,
            Journal journal,
            HouseholdFiles households,
            Clues clues,
            Words words,
            Clock clock,
            JdbcClient db) {
        this.gate = gate;
        this.journal = journal;
        this.households = households;
        this.clues = clues;
        this.words = words;
        this.clock = clock;
        this.db = db;
    }

    @Override
    public Answer report(Acting who, WriteRequest request, UUID household, Cause cause, String note) {
        HouseholdFile file = households.file(who, household);
        if (file.closedOn() != null) {
            throw Refused.missing();
        }
        refuseWrongNote(note);
        return gate.write(who, REPORT, request, within -> {
            String finding = RequestKeys.next().toString();
            long entry = journal.record(new Entry(
                    REPORT,
                    "monitoring",
                    "finding",
                    finding,
                    file.regionCode(),
                    1,
                    null,
                    Map.of("cause", cause.name(), "household", household.toString())));
            NewReport.About about = new NewReport.About(file.householdId(), file.id(), file.regionCode());
            receive(within, about, cause, note, finding, entry);
            UUID clue = db.sql(SQL.text("open_clue_of"))
                    .param("province", JsonRows.province(file.householdId() / 1_000_000))
                    .param("household", file.householdId())
                    .param("lo", within.lo())
                    .param("hi", within.hi())
                    .query(UUID.class)
                    .single();
            return Answer.seeOther("/clues/" + clue);
        });
    }

    static void refuseWrongNote(String note) {
        if (note.isBlank()) {
            throw Refused.input("casework.finding.note-missing");
        }
        if (note.length() > LONGEST_NOTE) {
            throw Refused.input("casework.note-too-long", Integer.toString(LONGEST_NOTE));
        }
    }

    /// The finding stands on the household's clue from now on.
    void receive(Within within, NewReport.About about, Cause cause, String note, String finding, long entry) {
        clues.receive(within, ClueBatch.of(today(), List.of(reason(about, cause, note, finding))), entry);
    }

    /// Each finding is a source of its own, so that a closed check never swallows it.
    private NewReason reason(NewReport.About about, Cause cause, String note, String finding) {
        return new NewReason(
                about.householdId(),
                about.regionCode(),
                Door.CADRE,
                "cadre." + finding,
                Grade.ORANGE,
                cause.name().toLowerCase(Locale.ROOT),
                today(),
                "",
                null,
                List.of(),
                new Bilingual(sentence(Locale.CHINA, cause, note), sentence(Locale.ENGLISH, cause, note)),
                Bilingual.NOTHING,
                finding);
    }

    private String sentence(Locale language, Cause cause, String note) {
        return words.get(
                language, "casework.finding.sentence", words.get(language, "casework.cause." + cause), note.strip());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
