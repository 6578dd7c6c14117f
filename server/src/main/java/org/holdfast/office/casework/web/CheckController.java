package org.holdfast.office.casework.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Allowed;
import org.holdfast.office.access.Answer;
import org.holdfast.office.access.Refused;
import org.holdfast.office.access.WriteRequest;
import org.holdfast.office.casework.HouseCheck;
import org.holdfast.office.casework.HouseCheck.IncomeSource;
import org.holdfast.office.casework.HouseChecks;
import org.holdfast.office.casework.Outcome;
import org.holdfast.office.casework.WrongData;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What the verification page (S2) sends. The page itself is desk's.
@Controller
class CheckController {
    private final HouseChecks checks;

    CheckController(HouseChecks checks) {
        this.checks = checks;
    }

    @Allowed("clue.verify")
    @PostMapping("/clues/{clue}/check")
    ResponseEntity<String> check(
            Acting acting,
            WriteRequest request,
            @PathVariable UUID clue,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(defaultValue = "") String visitedOn,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "") String wrongData,
            @RequestParam(defaultValue = "") String actualAmount,
            @RequestParam(defaultValue = "") List<String> incomeSource,
            @RequestParam(defaultValue = "") String note) {
        return answer(checks.check(
                acting,
                request,
                clue,
                () -> new HouseCheck(
                        version(version),
                        day(visitedOn),
                        word(Outcome.class, outcome, "casework.outcome-missing"),
                        wrongData.isBlank() ? null : word(WrongData.class, wrongData, "casework.what-is-wrong"),
                        fen(actualAmount),
                        sources(incomeSource),
                        note.strip())));
    }

    @Allowed("clue.review")
    @PostMapping("/clues/{clue}/review")
    ResponseEntity<String> review(
            Acting acting,
            WriteRequest request,
            @PathVariable UUID clue,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") String opinion) {
        return answer(checks.review(acting, request, clue, version == null ? -1 : version, decision, opinion.strip()));
    }

    private static ResponseEntity<String> answer(Answer answer) {
        return answer.status() == 303
                ? ResponseEntity.status(303).header("Location", answer.body()).build()
                : ResponseEntity.status(answer.status()).body(answer.body());
    }

    private static int version(@Nullable Integer version) {
        if (version == null) {
            throw Refused.input("casework.version-missing");
        }
        return version;
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw Refused.input("casework.visit-day-missing", text);
        }
    }

    private static <E extends Enum<E>> E word(Class<E> type, String text, String problem) {
        try {
            return Enum.valueOf(type, text.strip().toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw Refused.input(problem, text);
        }
    }

    /// Yuan as people type them: 38,200 or 38200.00.
    private static @Nullable Long fen(String text) {
        String plain = text.strip().replace(",", "").replace("，", "");
        if (plain.isEmpty()) {
            return null;
        }
        try {
            return new BigDecimal(plain).movePointRight(2).longValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            throw Refused.input("casework.amount-unreadable", text);
        }
    }

    private static Set<IncomeSource> sources(List<String> words) {
        Set<IncomeSource> sources = EnumSet.noneOf(IncomeSource.class);
        for (String word : words) {
            if (!word.isBlank()) {
                sources.add(word(IncomeSource.class, word, "casework.income-source-unknown"));
            }
        }
        return sources;
    }
}
