package org.holdfast.office.screening.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.holdfast.office.progress.BoardLaw;
import org.holdfast.office.screening.PolicyVersions;
import org.holdfast.policy.book.PolicyBook;
import org.holdfast.policy.parameter.Value;
import org.holdfast.policy.rule.Shelf;
import org.springframework.stereotype.Component;

/// Answers the board out of the law in force. Asked with every number, so an answer is kept as long as law and day
/// are the same.
@Component
class LawOfBoard implements BoardLaw {
    private static final int FIRST_PROVINCE = 11;
    private static final int LAST_PROVINCE = 99;
    private static final long PROVINCE = 10_000_000_000L;
    private static final Counted NO_LAW = new Counted(List.of(), Map.of());

    private final PolicyVersions policy;
    private volatile Optional<Kept> kept = Optional.empty();

    LawOfBoard(PolicyVersions policy) {
        this.policy = policy;
    }

    private record Kept(String version, LocalDate day, Counted counted) {}

    /// Before the first law nothing can be counted by it; the board of an office just set up stays readable.
    @Override
    public Counted on(LocalDate day) {
        if (!policy.isInForce()) {
            return NO_LAW;
        }
        PolicyBook book = policy.inForce().book();
        return kept.filter(
                        one -> one.version().equals(book.version()) && one.day().equals(day))
                .orElseGet(() -> {
                    Kept read = new Kept(book.version(), day, new Counted(incomeBits(book), missingAfter(book, day)));
                    kept = Optional.of(read);
                    return read;
                })
                .counted();
    }

    /// A bit is one rule's for ever, and fires only where and while its rule is in force.
    private static List<Integer> incomeBits(PolicyBook book) {
        return book.rules().stream()
                .filter(rule -> rule.shelf() == Shelf.RISK && rule.serves().contains(LowIncomeRules.CLAUSE))
                .map(rule -> rule.bit())
                .sorted()
                .toList();
    }

    private static Map<Integer, Integer> missingAfter(PolicyBook book, LocalDate day) {
        Map<Integer, Integer> months = new TreeMap<>();
        for (int province = FIRST_PROVINCE; province <= LAST_PROVINCE; province++) {
            int code = province;
            book.at(code * PROVINCE, day)
                    .parameter("measure.missing-after-months")
                    .map(found -> found.value())
                    .filter(Value.Amount.class::isInstance)
                    .map(value -> ((Value.Amount) value).number().intValueExact())
                    .ifPresent(number -> months.put(code, number));
        }
        return months;
    }
}
