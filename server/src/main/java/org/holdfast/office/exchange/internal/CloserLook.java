package org.holdfast.office.exchange.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.holdfast.matching.Answers;
import org.holdfast.matching.IndexedLook;
import org.holdfast.matching.Likeness;
import org.holdfast.matching.Likeness.Described;
import org.holdfast.matching.Likeness.Known;
import org.holdfast.matching.Likeness.Scored;
import org.holdfast.matching.LikenessPart;
import org.holdfast.matching.NameSounds;
import org.holdfast.matching.Nation;
import org.holdfast.matching.Sought;
import org.holdfast.matching.SoundCodes;
import org.holdfast.office.access.Within;
import org.holdfast.office.exchange.RecordAnswer;
import org.holdfast.office.intake.ImportTarget.Staged;
import org.holdfast.office.region.Places;
import org.holdfast.postgres.SqlFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Looks closer at what the number left over: by a number with one slip of the hand, by name, village, sex
/// and birthday. Whoever is found is shown to a clerk and never attached by itself.
@Component
class CloserLook {
    private static final SqlFiles SQL = SqlFiles.of(CloserLook.class);
    private static final int AT_ONCE = 5_000;

    private final JdbcClient db;
    private final FeedLaw law;
    private final Places places;
    private final NumberSearch numbers;
    private final Clock clock;
    private final NameSounds sounds = new NameSounds();
    private @Nullable SoundCodes codes;

    CloserLook(JdbcClient db, FeedLaw law, Places places, NumberSearch numbers, Clock clock) {
        this.db = db;
        this.law = law;
        this.places = places;
        this.numbers = numbers;
        this.clock = clock;
    }

    /// @param nation everybody in memory; empty where the people pass by from the database
    /// @param elsewhere whom the records may mean, where that was found elsewhere
    void at(Within within, Staged batch, long entryId, Optional<Nation> nation, Optional<Answers> elsewhere) {
        long batchId = batch.batchId();
        long senderPlace = batch.bringer().regionCode();
        List<Sought> records = records(within, batchId);
        if (records.isEmpty()) {
            return;
        }
        int floor = floor(senderPlace);
        Likeness likeness = new Likeness(sounds);
        numbers.search(within, batchId, records, likeness, floor, nation);
        if (elsewhere.isPresent()) {
            found(within, elsewhere.get(), records, likeness, floor);
        } else if (nation.isPresent()) {
            IndexedLook.at(nation.get(), records, codes(), likeness, floor, within.lo(), within.hi());
        } else {
            people(within, records, likeness, floor);
        }
        keep(within, batchId, senderPlace, records, entryId);
    }

    /// The score from which somebody counts as likely for a sender of this place, of 100; the law's.
    int floor(long senderPlace) {
        return law.now(LocalDate.ofInstant(clock.instant(), clock.getZone())).likenessFloor(senderPlace);
    }

    private synchronized SoundCodes codes() {
        SoundCodes known = codes;
        if (known == null) {
            known = new SoundCodes(sounds);
            codes = known;
        }
        return known;
    }

    private List<Sought> records(Within within, long batchId) {
        List<Sought> records = new ArrayList<>();
        VillageNames[] names = new VillageNames[1];
        db.sql(SQL.text("records_unmatched"))
                .param("batch", batchId)
                .param("lo", within.lo())
                .param("hi", within.hi())
                .query((ResultSet row) -> {
                    if (names[0] == null) {
                        names[0] = new VillageNames(places.within(within.lo(), within.hi()));
                    }
                    records.add(sought(row, names[0]));
                });
        return records;
    }

    private static Sought sought(ResultSet row, VillageNames names) throws SQLException {
        return new Sought(
                row.getLong("row_no"),
                new Described(
                        text(row.getString("name")),
                        row.getInt("sex"),
                        row.getObject("born_on", LocalDate.class),
                        names.of(text(row.getString("place")))));
    }

    /// Everybody of the range passes by once.
    private void people(Within within, List<Sought> records, Likeness likeness, int floor) {
        Blocks blocks = new Blocks(sounds, records);
        db.sql(SQL.text("namesakes"))
                .param("lo", within.lo())
                .param("hi", within.hi())
                .withFetchSize(AT_ONCE)
                .query((ResultSet row) -> {
                    Known person = known(row);
                    blocks.worthComparing(person, record -> compare(record, person, likeness, floor));
                });
    }

    /// People found elsewhere are scored here once more, in words and as the registry has them now.
    private void found(Within within, Answers elsewhere, List<Sought> records, Likeness likeness, int floor) {
        for (int from = 0; from < records.size(); from += AT_ONCE) {
            Map<Long, List<Sought>> meaning = new HashMap<>();
            for (Sought record : records.subList(from, Math.min(records.size(), from + AT_ONCE))) {
                elsewhere
                        .likely(record.rowNo)
                        .forEach(one -> meaning.computeIfAbsent(one.person(), _ -> new ArrayList<>())
                                .add(record));
            }
            long[] people = meaning.keySet().stream().mapToLong(Long::longValue).toArray();
            db.sql(SQL.text("match_people_changed"))
                    .param("people", people)
                    .param("lo", within.lo())
                    .param("hi", within.hi())
                    .query((ResultSet row) -> {
                        Known person = known(row);
                        meaning.getOrDefault(person.personId(), List.of())
                                .forEach(record -> compare(record, person, likeness, floor));
                    });
        }
    }

    private static void compare(Sought record, Known person, Likeness likeness, int floor) {
        if (!likeness.named(record.described, person) || !record.first(person.personId())) {
            return;
        }
        Scored scored = likeness.of(record.described, person);
        if (scored.score() >= floor) {
            record.add(person, scored);
        }
    }

    static Known known(ResultSet row) throws SQLException {
        return new Known(
                row.getInt("province"),
                row.getLong("person_id"),
                row.getLong("household_id"),
                row.getLong("region_code"),
                row.getString("name"),
                row.getInt("sex"),
                row.getObject("born_on", LocalDate.class));
    }

    private record Answered(long rowNo, int answer, long regionCode, String reason) {}

    private record Candidate(
            long rowNo,
            int placeNo,
            long regionCode,
            int province,
            long householdId,
            long personId,
            int score,
            List<LikenessPart> parts) {}

    private void keep(Within within, long batchId, long senderPlace, List<Sought> records, long entryId) {
        for (int from = 0; from < records.size(); from += AT_ONCE) {
            List<Answered> answers = new ArrayList<>();
            List<Candidate> candidates = new ArrayList<>();
            for (Sought record : records.subList(from, Math.min(records.size(), from + AT_ONCE))) {
                List<Sought.Found> likeliest = record.likeliest();
                for (int i = 0; i < likeliest.size(); i++) {
                    candidates.add(candidate(record.rowNo, i + 1, likeliest.get(i)));
                }
                answers.add(answer(record.rowNo, senderPlace, likeliest.stream().findFirst()));
            }
            db.sql(SQL.text("record_likely"))
                    .param("answers", JsonRows.of(answers))
                    .param("batch", batchId)
                    .param("entry", entryId)
                    .param("lo", within.lo())
                    .param("hi", within.hi())
                    .update();
            db.sql(SQL.text("candidates_add"))
                    .param("candidates", JsonRows.of(candidates))
                    .param("batch", batchId)
                    .update();
        }
    }

    private static Answered answer(long rowNo, long senderPlace, Optional<Sought.Found> likeliest) {
        return likeliest
                .map(one -> new Answered(
                        rowNo, RecordAnswer.WAITING.code(), one.who().regionCode(), ""))
                .orElseGet(() ->
                        new Answered(rowNo, RecordAnswer.NOT_FOUND.code(), senderPlace, "exchange.reason.nobody"));
    }

    private static Candidate candidate(long rowNo, int placeNo, Sought.Found found) {
        Known who = Objects.requireNonNull(found.who());
        return new Candidate(
                rowNo,
                placeNo,
                who.regionCode(),
                who.province(),
                who.householdId(),
                who.personId(),
                found.likeness().score(),
                found.likeness().parts());
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
