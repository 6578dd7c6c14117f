package org.holdfast.office.screening.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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
import org.holdfast.policy.evaluate.Judgement.Question;
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

    /// Judges the block and writes what is new.
    Result judge(Within within, Lent law, Loaded loaded, LocalDate asOf, Reading reading, long journalEntry) {
        Verdicts verdicts = law.evaluator().judge(loaded.block());
        Shelves shelves = Shelves.of(law);
        Map<Long, Integer> places = concerned(law, loaded, verdicts, shelves, reading);
        if (places.isEmpty()) {
            return new Result(loaded.size(), 0, Received.NOTHING);
        }
        // A household without a row could not be held: whoever judged it meanwhile has one by now.
        Map<Long, Stored> before = reading.held().keySet().containsAll(places.keySet())
                ? reading.held()
                : store.stored(within, places.keySet(), reading.snapshot());
        List<JudgedLine> rows = new ArrayList<>();
        List<AnswerLine> answers = new ArrayList<>();
        List<Long> told = new ArrayList<>();
        for (Map.Entry<Long, Integer> place : places.entrySet()) {
            int h = place.getValue();
            JudgedLine line = JudgedLine.of(verdicts, h, loaded, law, shelves, asOf, reading.position());
            Stored old = before.get(line.householdId());
            if (old != null && old.unseen()) {
                continue;
            }
            boolean same = old != null && line.says(old);
            if (!same) {
                rows.add(line);
            }
            boolean anew = reading.anew().about(line.householdId(), line.regionCode());
            if (anew) {
                told.add(line.householdId());
            }
            answers.addAll(answers(law, loaded, h, line, old, same && !anew));
        }
        Set<Long> news = new HashSet<>(store.writeAnswers(within, answers));
        rows.forEach(line -> news.add(line.householdId()));
        store.writeRows(within, rows, reading.snapshot());
        Set<Long> tellable = new LinkedHashSet<>(told);
        tellable.addAll(news);
        Received received =
                tell(within, law, loaded, verdicts, shelves, asOf, journalEntry, List.copyOf(tellable), places);
        return new Result(loaded.size(), news.size(), received);
    }

    /// The households about whom there can be something to write, with their places in the block.
    private static Map<Long, Integer> concerned(
            Lent law, Loaded loaded, Verdicts verdicts, Shelves shelves, Reading reading) {
        int version = law.version().number();
        Map<Long, Integer> places = new LinkedHashMap<>();
        for (int h = 0; h < loaded.size(); h++) {
            if (reading.concerns(loaded, verdicts, h, version, shelves)) {
                places.put(loaded.households()[h], h);
            }
        }
        return places;
    }

    /// Answers to be written: what fires now, and what fired before and no longer does. Focus groups say whom a sweep
    /// visits and nothing about the household; their bits are enough, and most households are in one.
    ///
    /// @param onlyDays nothing but the day is another: only what is counted in days can say other things
    private static List<AnswerLine> answers(
            Lent law, Loaded loaded, int h, JudgedLine line, @Nullable Stored old, boolean onlyDays) {
        List<AnswerLine> answers = new ArrayList<>();
        for (Rule rule : law.evaluator().law().rules()) {
            if (rule.shelf() == Shelf.FOCUS || onlyDays && !law.evaluator().movesWithDays(rule)) {
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
                    ask(law.evaluator().questions(loaded.block(), h, rule), rule, asked);
                }
            }
            asked.values().forEach(a -> questions.add(a.question(household, loaded.villages()[h], sign)));
        }
        return clues.receive(within, new ClueBatch(asOf, told, reasons, questions, order), journalEntry);
    }

    private static void ask(List<Question> questions, Rule rule, Map<String, Asked> asked) {
        questions.forEach(question -> asked.computeIfAbsent(question.name(), name -> new Asked(question))
                .rules()
                .add(rule.id()));
    }

    /// The rules in force by shelf, as bit masks over a household's words.
    ///
    /// @param moving those other than focus groups of which something is counted in days
    record Shelves(List<Rule> risk, Map<Shelf, long[]> masks, long[] moving) {
        static Shelves of(Lent law) {
            Map<Shelf, long[]> masks = new HashMap<>();
            for (Shelf shelf : Shelf.values()) {
                masks.put(shelf, new long[Verdicts.WORDS]);
            }
            List<Rule> risk = new ArrayList<>();
            long[] moving = new long[Verdicts.WORDS];
            for (Rule rule : law.evaluator().law().rules()) {
                if (rule.shelf() != Shelf.FOCUS && law.evaluator().movesWithDays(rule)) {
                    moving[rule.bit() >> 6] |= 1L << (rule.bit() & 63);
                }
                Objects.requireNonNull(masks.get(rule.shelf()))[rule.bit() >> 6] |= 1L << (rule.bit() & 63);
                if (rule.shelf() == Shelf.RISK) {
                    risk.add(rule);
                }
            }
            return new Shelves(risk, masks, moving);
        }

        boolean fires(Verdicts verdicts, int h, Shelf shelf) {
            return fires(verdicts, h, Objects.requireNonNull(masks.get(shelf)));
        }

        /// Whether something fires that can say other things on another day.
        boolean movesWithDays(Verdicts verdicts, int h) {
            return fires(verdicts, h, moving);
        }

        private static boolean fires(Verdicts verdicts, int h, long[] mask) {
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
