package org.holdfast.office.desk.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Allowed;
import org.holdfast.office.access.Refused;
import org.holdfast.office.access.WriteRequest;
import org.holdfast.office.casework.ClueFile;
import org.holdfast.office.casework.ClueFiles;
import org.holdfast.office.casework.HouseCheck;
import org.holdfast.office.casework.HouseCheck.IncomeSource;
import org.holdfast.office.casework.HouseChecks;
import org.holdfast.office.casework.Outcome;
import org.holdfast.office.casework.WrongData;
import org.holdfast.office.desk.Draft;
import org.holdfast.office.shell.Answers;
import org.holdfast.office.shell.Page;
import org.holdfast.office.shell.Wrong;
import org.holdfast.office.shell.Wrongs;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What the verification page (S2) sends. Where something in it is wrong the page comes back with all that was
/// entered and each error beside its field.
@Controller
class CheckPages {
    /// Beside which field a refusal of casework belongs.
    private static final Map<String, String> FIELDS = Map.of(
            "casework.visit-in-the-future", "visitedOn",
            "casework.visit-before-clue", "visitedOn",
            "casework.what-is-wrong", "wrongData",
            "casework.amount-negative", "actualAmount",
            "casework.note-too-long", "note",
            "casework.opinion-missing", "opinion");

    private final ClueFiles files;
    private final HouseChecks checks;
    private final CluePage clues;

    CheckPages(ClueFiles files, HouseChecks checks, CluePage clues) {
        this.files = files;
        this.checks = checks;
        this.clues = clues;
    }

    @Allowed("clue.verify")
    @PostMapping("/clues/{clue}/check")
    ResponseEntity<String> check(
            Page page,
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
        ClueFile file = files.clue(acting, clue);
        Draft sent = new Draft(Map.of(
                "visitedOn", visitedOn,
                "outcome", outcome,
                "wrongData", wrongData,
                "actualAmount", actualAmount,
                "incomeSource", String.join(",", incomeSource),
                "note", note));
        Wrongs wrongs = Wrongs.none();
        Outcome what = wrongs.read("outcome", () -> word(Outcome.class, outcome, "casework.outcome-missing"));
        WrongData wrong = wrongData.isBlank()
                ? null
                : wrongs.read("wrongData", () -> word(WrongData.class, wrongData, "casework.what-is-wrong"));
        Long fen = wrongs.read("actualAmount", () -> fen(actualAmount));
        Set<IncomeSource> sources = wrongs.read("incomeSource", () -> sources(incomeSource));
        LocalDate day = wrongs.read("visitedOn", () -> day(visitedOn));
        if (version == null) {
            wrongs.add(Wrong.at("", "casework.version-missing"));
        }
        if (!wrongs.isEmpty() || version == null || what == null || sources == null || day == null) {
            return back(422, page, acting, file, sent, wrongs);
        }
        HouseCheck found = new HouseCheck(version, day, what, wrong, fen, sources, note.strip());
        try {
            return Answers.http(checks.check(acting, request, clue, () -> found));
        } catch (Refused refused) {
            return again(refused, page, acting, clue, sent);
        }
    }

    @Allowed("clue.review")
    @PostMapping("/clues/{clue}/review")
    ResponseEntity<String> review(
            Page page,
            Acting acting,
            WriteRequest request,
            @PathVariable UUID clue,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") String opinion) {
        try {
            return Answers.http(
                    checks.review(acting, request, clue, version == null ? -1 : version, decision, opinion.strip()));
        } catch (Refused refused) {
            return again(refused, page, acting, clue, new Draft(Map.of("opinion", opinion)));
        }
    }

    /// The page as it is now, with what was sent: somebody else may have worked on the clue meanwhile.
    private ResponseEntity<String> again(Refused refused, Page page, Acting acting, UUID clue, Draft sent) {
        if ((refused.status() != 422 && refused.status() != 409)
                || refused.code().startsWith("problem.")) {
            throw refused;
        }
        ClueFile file = files.clue(acting, clue);
        if (!clues.checking(acting, file) && !clues.reading(acting, file)) {
            throw refused;
        }
        String field = FIELDS.getOrDefault(refused.code(), "");
        return back(refused.status(), page, acting, file, sent, Wrongs.none().add(Wrong.at(field, refused)));
    }

    private ResponseEntity<String> back(
            int status, Page page, Acting acting, ClueFile file, Draft sent, Wrongs wrongs) {
        return clues.returned(status, page, acting, file, sent, wrongs);
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw Refused.input("casework.visit-day-missing");
        }
    }

    private static <E extends Enum<E>> E word(Class<E> type, String text, String problem) {
        try {
            return Enum.valueOf(type, text.strip().toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw Refused.input(problem);
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
                sources.add(incomeSource(word));
            }
        }
        return sources;
    }

    private static IncomeSource incomeSource(String word) {
        try {
            return IncomeSource.valueOf(word.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw Refused.input("casework.income-source-unknown", word);
        }
    }
}
