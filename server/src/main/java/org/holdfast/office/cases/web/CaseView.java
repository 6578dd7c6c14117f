package org.holdfast.office.cases.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.holdfast.office.cases.CaseFile;
import org.holdfast.office.cases.Paper;
import org.holdfast.office.shell.Page;
import org.holdfast.office.shell.Wrongs;
import org.holdfast.policy.procedure.Effect;
import org.holdfast.policy.procedure.Stage;
import org.holdfast.policy.reference.CodeList;
import org.holdfast.policy.text.Wording;

/// A case as its page shows it.
///
/// @param place name of the village
/// @param codes lists of the law by name
/// @param known what the registry holds of income, by field, in yuan
/// @param sent what was just sent, when the page comes back with what is wrong
/// @param act word of the act that was sent; empty otherwise
/// @param prefecture the reader only decides appeals
public record CaseView(
        CaseFile file,
        String place,
        Map<String, CodeList> codes,
        Map<String, String> known,
        Map<String, String[]> sent,
        String act,
        Wrongs wrongs,
        boolean prefecture) {

    public String say(Page page, Wording wording) {
        return page.chinese() ? wording.zh() : wording.en();
    }

    /// Words of a list in its own order.
    public List<CodeList.Code> list(String name) {
        CodeList list = codes.get(name);
        return list == null ? List.of() : List.copyOf(list.words().values());
    }

    public String word(Page page, String list, String word) {
        return Optional.ofNullable(codes.get(list))
                .map(one -> one.words().get(word))
                .map(code -> say(page, code.label()))
                .orElse(word);
    }

    public String numbered(Page page, String list, int number) {
        return list(list).stream()
                .filter(code -> code.number() == number)
                .findFirst()
                .map(code -> say(page, code.label()))
                .orElse(Integer.toString(number));
    }

    /// What stands in a field: what was sent with this act, else what the registry holds.
    public String value(String act, String name) {
        String[] values = this.act.equals(act) ? sent.get(name) : null;
        return values != null && values.length > 0 ? values[0] : known.getOrDefault(name, "");
    }

    public boolean chosen(String act, String name, String value) {
        String[] values = this.act.equals(act) ? sent.get(name) : null;
        return values != null && List.of(values).contains(value);
    }

    public Wrongs wrongsOf(String act) {
        return this.act.equals(act) ? wrongs : Wrongs.none();
    }

    /// Stages on the way, in the order of the file, with the one it ended at.
    public List<Stage> path() {
        List<Stage> path = new ArrayList<>();
        for (Stage stage : file.procedure().stages().values()) {
            boolean here = stage.word().equals(file.stage());
            boolean been = file.steps().stream()
                    .anyMatch(step ->
                            step.from().equals(stage.word()) || step.to().equals(stage.word()));
            boolean granted = stage.end().filter(Stage.End.GRANTED::equals).isPresent();
            boolean ordinary = stage.end().isEmpty()
                    && !stage.word().equals("refused")
                    && !stage.word().equals("appealed");
            if (here || been || ordinary || granted && file.open()) {
                path.add(stage);
            }
        }
        return path;
    }

    public boolean passed(Stage stage) {
        return !stage.word().equals(file.stage())
                && file.steps().stream()
                        .anyMatch(step ->
                                step.from().equals(stage.word()) && !step.to().equals(stage.word()));
    }

    public Stage stage() {
        return file.procedure().stage(file.stage());
    }

    public static String yuan(long fen) {
        return BigDecimal.valueOf(fen, 2).toPlainString();
    }

    /// The check whose thirteen values stay with an elimination that was approved.
    public Optional<Paper.HomeCheck> after() {
        return approved().map(step -> file.lastCheck());
    }

    private Optional<CaseFile.Step> approved() {
        return file.steps().stream()
                .filter(step -> Optional.ofNullable(file.procedure().acts().get(step.act()))
                        .filter(act -> act.effect() == Effect.ELIMINATED)
                        .isPresent())
                .findFirst();
    }

    public Optional<LocalDate> eliminatedOn() {
        return approved().map(CaseFile.Step::on);
    }

    public String way() {
        return file.steps().reversed().stream()
                .filter(step -> step.paper() instanceof Paper.HomeCheck)
                .findFirst()
                .map(step -> step.act().equals("check-natural") ? "natural" : "help")
                .orElse("help");
    }

    /// What follows from the last visit at which nothing was verified; empty once something else was done.
    public Optional<CodeList.Outcome> next() {
        return file.steps().isEmpty() || !file.open()
                ? Optional.empty()
                : Optional.of(file.steps().getLast().paper())
                        .filter(Paper.Attempt.class::isInstance)
                        .map(Paper.Attempt.class::cast)
                        .flatMap(attempt -> Optional.ofNullable(codes.get("visit-outcome"))
                                .map(list -> list.words().get(attempt.outcome())))
                        .flatMap(CodeList.Code::outcome);
    }

    /// The notice as it hangs or would hang.
    public Optional<Paper.Notice> notice() {
        return file.steps().reversed().stream()
                .map(CaseFile.Step::paper)
                .filter(Paper.Notice.class::isInstance)
                .map(Paper.Notice.class::cast)
                .findFirst();
    }
}
