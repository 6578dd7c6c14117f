package org.holdfast.office.casework.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.holdfast.office.access.Within;
import org.holdfast.office.casework.Bilingual;
import org.holdfast.office.casework.ClueBatch;
import org.holdfast.office.casework.NewQuestion;
import org.holdfast.postgres.SqlFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What households are asked, list by list. Most judgements change nothing of a list, so a digest of each is kept, and
/// only lists that are other than before are held against the stored questions one by one.
@Component
class QuestionLists {
    private static final SqlFiles SQL = SqlFiles.of(QuestionLists.class);
    private static final int DIGEST_BYTES = 16;

    private final JdbcClient db;

    QuestionLists(JdbcClient db) {
        this.db = db;
    }

    /// Makes the stored lists of the judged households equal to the batch.
    ///
    /// @return how many questions are new or other than before
    int stand(Within within, ClueBatch batch) {
        List<Listed> lists = lists(batch);
        Set<Long> other = about("other_question_lists", within, lists);
        lists.removeIf(list -> !other.contains(list.household()));
        Set<Long> changed = about("question_lists", within, lists);
        if (changed.isEmpty()) {
            return 0;
        }
        Map<Key, Standing> before = standing(within, changed);
        List<NewQuestion> put = new ArrayList<>();
        for (Listed list : lists) {
            if (changed.contains(list.household())) {
                for (NewQuestion question : list.questions()) {
                    Standing old = before.remove(new Key(list.household(), question.fact()));
                    if (old == null || !old.asks(question)) {
                        put.add(question);
                    }
                }
            }
        }
        before.values().removeIf(old -> !old.waits());
        return write(within, batch.asOf(), put, List.copyOf(before.keySet()));
    }

    /// @return the households a statement about their lists names
    private Set<Long> about(String statement, Within within, List<Listed> lists) {
        if (lists.isEmpty()) {
            return Set.of();
        }
        List<Long> households = lists.stream().map(Listed::household).toList();
        return new HashSet<>(db.sql(SQL.text(statement))
                .param("judged", households.toArray(Long[]::new))
                .param("provinces", JsonRows.provinceOfEach(households))
                .param("villages", lists.stream().map(Listed::village).toArray(Long[]::new))
                .param("digests", lists.stream().map(Listed::digest).toArray(String[]::new))
                .param("signs", lists.stream().map(Listed::signOfRisk).toArray(Boolean[]::new))
                .param("lo", within.lo())
                .param("hi", within.hi())
                .query(Long.class)
                .list());
    }

    private Map<Key, Standing> standing(Within within, Set<Long> households) {
        Map<Key, Standing> standing = new HashMap<>();
        db.sql(SQL.text("standing_questions"))
                .param("judged", households.toArray(Long[]::new))
                .param("provinces", JsonRows.provinceOfEach(households))
                .param("lo", within.lo())
                .param("hi", within.hi())
                .query(row -> {
                    standing.put(
                            new Key(row.getLong("household_id"), row.getString("fact")),
                            new Standing(
                                    row.getLong("region_code"),
                                    row.getString("asked_of"),
                                    new Bilingual(row.getString("ask_zh"), row.getString("ask_en")),
                                    List.of((String[]) row.getArray("rules").getArray()),
                                    row.getBoolean("waits")));
                });
        return standing;
    }

    private int write(Within within, LocalDate asOf, List<NewQuestion> put, List<Key> gone) {
        if (put.isEmpty() && gone.isEmpty()) {
            return 0;
        }
        List<Long> households = gone.stream().map(Key::household).toList();
        return db.sql(SQL.text("stand_questions"))
                .param(
                        "questions",
                        JsonRows.of(put.stream().map(QuestionRow::of).toList()))
                .param("provinces", JsonRows.provinceOfEach(households))
                .param("households", households.toArray(Long[]::new))
                .param("facts", gone.stream().map(Key::fact).toArray(String[]::new))
                .param("as_of", asOf)
                .param("lo", within.lo())
                .param("hi", within.hi())
                .query(Integer.class)
                .single();
    }

    /// One list for each household of the batch, also for those who are asked nothing.
    private static List<Listed> lists(ClueBatch batch) {
        Map<Long, List<NewQuestion>> lists = new LinkedHashMap<>();
        batch.judged().forEach(household -> lists.put(household, new ArrayList<>()));
        batch.questions()
                .forEach(question -> lists.computeIfAbsent(question.householdId(), h -> new ArrayList<>())
                        .add(question));
        MessageDigest sha = sha256();
        List<Listed> all = new ArrayList<>(lists.size());
        lists.forEach((household, questions) -> {
            questions.sort(Comparator.comparing(NewQuestion::fact));
            all.add(new Listed(household, questions, digest(sha, questions)));
        });
        return all;
    }

    /// @return hexadecimal; null where nothing is asked
    private static @Nullable String digest(MessageDigest sha, List<NewQuestion> questions) {
        if (questions.isEmpty()) {
            return null;
        }
        for (NewQuestion question : questions) {
            add(sha, question.fact());
            add(sha, question.askedOf());
            add(sha, question.question().zh());
            add(sha, question.question().en());
            question.rules().forEach(rule -> add(sha, rule));
            sha.update((byte) 1);
        }
        return HexFormat.of().formatHex(sha.digest(), 0, DIGEST_BYTES);
    }

    private static void add(MessageDigest sha, String text) {
        sha.update(text.getBytes(StandardCharsets.UTF_8));
        sha.update((byte) 0);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /// A household's list, in the order of its facts.
    ///
    /// @param digest of everything asked; null where nothing is
    private record Listed(
            long household,
            List<NewQuestion> questions,
            @Nullable String digest) {
        /// Null where nothing is asked: then it is nowhere needed.
        @Nullable
        Long village() {
            return questions.isEmpty() ? null : questions.getFirst().regionCode();
        }

        boolean signOfRisk() {
            return questions.stream().anyMatch(NewQuestion::signOfRisk);
        }
    }

    private record Key(long household, String fact) {}

    /// A question as it is stored.
    ///
    /// @param waits for its answer still
    private record Standing(long village, String askedOf, Bilingual question, List<String> rules, boolean waits) {
        boolean asks(NewQuestion asked) {
            return waits
                    && village == asked.regionCode()
                    && askedOf.equals(asked.askedOf())
                    && question.equals(asked.question())
                    && rules.equals(asked.rules());
        }
    }

    /// A question as a row of the statements; field names become column names.
    record QuestionRow(
            int province,
            long householdId,
            long regionCode,
            String fact,
            String askedOf,
            String askZh,
            String askEn,
            List<String> rules) {
        static QuestionRow of(NewQuestion asked) {
            return new QuestionRow(
                    JsonRows.province(asked.regionCode()),
                    asked.householdId(),
                    asked.regionCode(),
                    asked.fact(),
                    asked.askedOf(),
                    asked.question().zh(),
                    asked.question().en(),
                    asked.rules());
        }
    }
}
