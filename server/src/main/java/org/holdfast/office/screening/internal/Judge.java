package org.holdfast.office.screening.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.holdfast.columnar.Loaded;
import org.holdfast.office.access.Within;
import org.holdfast.office.casework.ClueBatch;
import org.holdfast.office.casework.Clues;
import org.holdfast.office.casework.NewQuestion;
import org.holdfast.office.casework.NewReason;
import org.holdfast.office.casework.Received;
import org.holdfast.office.screening.internal.JudgedStore.Stored;
import org.holdfast.office.screening.internal.LawOnDay.Lent;
import org.holdfast.policy.evaluate.Judgement;
import org.holdfast.policy.evaluate.Verdicts;
import org.holdfast.policy.rule.Rule;
import org.holdfast.policy.rule.Shelf;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Judges a block and writes what it says: the same path for one household in its own transaction and for a
/// county at night.
///
/// Written is only what changed. The household's row holds the bits; values are written for what fires and for
/// what stopped firing; "cannot tell" is proved by its bit, and what would decide it stands in the question
/// list.
@Component
class Judge {
    private final JudgedStore store;
    private final Clues clues;

    Judge(JudgedStore store, Clues clues) {
        this.store = store;
        this.clues = clues;
    }

    /// What a block led to.
    record Result(int households, int changed, Received received) {
        static final Result NOTHING = new Result(0, 0, Received.NOTHING);

        Result plus(Result more) {
            return new Result(households + more.households, changed + more.changed, received.plus(more.received));
        }
    }

    /// @param position the last journal entry the rows were read at: a household judged at a later one is left
    ///     alone
    /// @param whole whether questions are asked anew for every household, not only where an answer changed:
    ///     after a
    ///     change of the household's own data, of the month or of the law
    Result judge(
            Within within, Lent law, Loaded loaded, LocalDate asOf, long position, long journalEntry, boolean whole) {
        Verdicts verdicts = law.evaluator().judge(loaded.block());
        Map<Long, Stored> before = store.of(within, loaded.households());
        List<JudgedLine> rows = new ArrayList<>();
        List<AnswerLine> answers = new ArrayList<>();
        Map<Long, Integer> places = new HashMap<>();
        Shelves shelves = Shelves.of(law);
        for (int h = 0; h < loaded.size(); h++) {
            JudgedLine line = JudgedLine.of(verdicts, h, loaded, law, shelves, asOf, position);
            Stored old = before.get(line.householdId());
            if (old != null && old.position() > position) {
                continue;
            }
            if (old == null || !old.sameAs(line.stored())) {
                rows.add(line);
            }
            places.put(line.householdId(), h);
            answers.addAll(answers(law, loaded, h, line, old));
        }
        Set<Long> news = new HashSet<>(store.writeAnswers(within, answers));
        rows.forEach(line -> news.add(line.householdId()));
        store.writeRows(within, rows);
        List<Long> told = whole ? List.copyOf(places.keySet()) : List.copyOf(news);
        Received received = tell(within, law, loaded, verdicts, shelves, asOf, journalEntry, told, places);
        return new Result(loaded.size(), news.size(), received);
    }

    /// Answers to be written: what fires now, and what fired before and no longer does. Focus groups say whom a sweep
    /// visits and nothing about the household; their bits are enough, and most households are in one.
    private static List<AnswerLine> answers(Lent law, Loaded loaded, int h, JudgedLine line, @Nullable Stored old) {
        List<AnswerLine> answers = new ArrayList<>();
        for (Rule rule : law.evaluator().law().rules()) {
            if (rule.shelf() == Shelf.FOCUS) {
                continue;
            }
            if (line.fires(rule.bit())) {
                answers.add(AnswerLine.fires(law, loaded, h, rule));
            } else if (old != null && old.fires(rule.bit())) {
                answers.add(AnswerLine.stopped(law, loaded, h, rule, line.cannotTell(rule.bit())));
            }
        }
        return answers;
    }

    private Received tell(
            Within within,
            Lent law,
            Loaded loaded,
            Verdicts verdicts,
            Shelves shelves,
            LocalDate asOf,
            long journalEntry,
            List<Long> told,
            Map<Long, Integer> places) {
        if (told.isEmpty()) {
            return Received.NOTHING;
        }
        List<NewReason> reasons = new ArrayList<>();
        List<NewQuestion> questions = new ArrayList<>();
        Map<Long, Long> order = new HashMap<>();
        for (long household : told) {
            int h = Objects.requireNonNull(places.get(household));
            Map<String, Asked> asked = new HashMap<>();
            boolean sign = shelves.signOfRisk(verdicts, h);
            if (shelves.fires(verdicts, h, Shelf.RISK)) {
                law.evaluator().order(loaded.block(), h).ifPresent(fen -> order.put(household, fen));
            }
            for (Rule rule : shelves.risk()) {
                if (verdicts.fired(h, rule.bit())) {
                    reasons.add(Reasons.of(law, loaded, h, rule, asOf));
                } else if (verdicts.cannotTell(h, rule.bit())) {
                    ask(law.evaluator().explain(loaded.block(), h, rule), asked);
                }
            }
            asked.values().forEach(a -> questions.add(a.question(household, loaded.villages()[h], sign)));
        }
        return clues.receive(within, new ClueBatch(asOf, told, reasons, questions, order), journalEntry);
    }

    private static void ask(Judgement judgement, Map<String, Asked> asked) {
        if (judgement.verdict() instanceof Judgement.CannotTell cannotTell) {
            cannotTell
                    .questions()
                    .forEach(question -> asked.computeIfAbsent(question.name(), name -> new Asked(question))
                            .rules()
                            .add(judgement.rule()));
        }
    }

    /// The rules in force by shelf, as bit masks over a household's words.
    record Shelves(List<Rule> risk, Map<Shelf, long[]> masks) {
        static Shelves of(Lent law) {
            Map<Shelf, long[]> masks = new HashMap<>();
            for (Shelf shelf : Shelf.values()) {
                masks.put(shelf, new long[Verdicts.WORDS]);
            }
            List<Rule> risk = new ArrayList<>();
            for (Rule rule : law.evaluator().law().rules()) {
                Objects.requireNonNull(masks.get(rule.shelf()))[rule.bit() >> 6] |= 1L << (rule.bit() & 63);
                if (rule.shelf() == Shelf.RISK) {
                    risk.add(rule);
                }
            }
            return new Shelves(risk, masks);
        }

        boolean fires(Verdicts verdicts, int h, Shelf shelf) {
            long[] mask = Objects.requireNonNull(masks.get(shelf));
            boolean any = false;
            for (int w = 0; w < Verdicts.WORDS; w++) {
                any |= (verdicts.firedWord(h, w) & mask[w]) != 0;
            }
            return any;
        }

        boolean cannotTell(Verdicts verdicts, int h, Shelf shelf) {
            long[] mask = Objects.requireNonNull(masks.get(shelf));
            boolean any = false;
            for (int w = 0; w < Verdicts.WORDS; w++) {
                any |= (verdicts.cannotTellWord(h, w) & mask[w]) != 0;
            }
            return any;
        }

        /// Another sign of risk beside what cannot be told: a risk or referral rule fires, or the household is
        /// monitored and its elimination is being judged.
        boolean signOfRisk(Verdicts verdicts, int h) {
            return fires(verdicts, h, Shelf.RISK)
                    || fires(verdicts, h, Shelf.REFERRAL)
                    || fires(verdicts, h, Shelf.ELIMINATION)
                    || cannotTell(verdicts, h, Shelf.ELIMINATION);
        }
    }
}
