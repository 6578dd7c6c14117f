package org.holdfast.office.assistance.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.holdfast.office.assistance.HouseholdIncomes.Income;
import org.holdfast.office.assistance.Photos;
import org.holdfast.office.assistance.PlanFile;
import org.holdfast.office.assistance.Uploads;
import org.holdfast.office.registry.HouseholdFile;
import org.holdfast.office.shell.Page;
import org.holdfast.office.shell.Wrongs;
import org.holdfast.policy.help.Catalogue;
import org.holdfast.policy.help.Category;
import org.holdfast.policy.help.Lack;
import org.holdfast.policy.help.PlanRule;
import org.holdfast.policy.reference.CodeList;
import org.holdfast.policy.text.Wording;
import org.jspecify.annotations.Nullable;

/// The help of a household as its pages show it.
///
/// @param place name of the village
/// @param draws the reader may draw a plan
/// @param agrees the reader may agree to one
/// @param delivers the reader may enter deliveries, results and visits
/// @param self account of the reader, who never agrees to the own plan
/// @param sent what was just sent, when the page comes back with what is wrong
/// @param act word of the form that was sent; empty otherwise
/// @param caps of photos that come with a form
/// @param uploads whole photos of the reader that no form has taken up
public record PlanView(
        PlanFile file,
        Income income,
        String place,
        Catalogue catalogue,
        Map<String, CodeList> codes,
        List<HouseholdFile.Member> members,
        boolean draws,
        boolean agrees,
        boolean delivers,
        long self,
        Map<String, String[]> sent,
        String act,
        Wrongs wrongs,
        Photos.Caps caps,
        List<Uploads.Upload> uploads) {

    public String say(Page page, Wording wording) {
        return wording.in(page.chinese());
    }

    public String cause(Page page, String word) {
        return word(page, "cause", word);
    }

    public String word(Page page, String list, String word) {
        return Optional.ofNullable(codes.get(list))
                .map(one -> one.words().get(word))
                .map(code -> say(page, code.label()))
                .orElse(word);
    }

    public List<CodeList.Code> list(String name) {
        CodeList list = codes.get(name);
        return list == null ? List.of() : List.copyOf(list.words().values());
    }

    public String kind(Page page, int number) {
        return catalogue.kind(number).map(one -> say(page, one.label())).orElse(Integer.toString(number));
    }

    public String category(Page page, int number) {
        return catalogue
                .kind(number)
                .map(one -> say(page, catalogue.of(one).label()))
                .orElse("");
    }

    /// Until when it goes on after an elimination; empty where the law does not say.
    public String continues(Page page, int number) {
        return catalogue
                .kind(number)
                .map(one -> say(page, catalogue.of(one).continues()))
                .orElse("");
    }

    /// Kinds that answer a lack and count by themselves.
    public List<Category.Kind> suggested(Lack lack) {
        return lack.categories().stream()
                .flatMap(one -> one.kinds().stream())
                .filter(Category.Kind::counts)
                .filter(one -> !one.word().equals("other"))
                .toList();
    }

    public String member(@Nullable UUID person) {
        return members.stream()
                .filter(one -> one.id().equals(person))
                .map(HouseholdFile.Member::name)
                .findFirst()
                .orElse("");
    }

    public Wrongs wrongsOf(String act) {
        return this.act.equals(act) ? wrongs : Wrongs.none();
    }

    /// What stands in a field after it came back.
    public String value(String act, String name, String otherwise) {
        String[] values = this.act.equals(act) ? sent.get(name) : null;
        return values != null && values.length > 0 ? values[0] : otherwise;
    }

    /// Whether a photo that came before was chosen in the form that came back.
    public boolean chosen(String act, Uploads.Upload upload) {
        String[] values = this.act.equals(act) ? sent.get(SentPhotos.UPLOADS) : null;
        return values != null && List.of(values).contains(upload.id().toString());
    }

    public boolean mayAgree() {
        return agrees && file.waiting().filter(one -> one.drawnBy() != self).isPresent();
    }

    /// The plan that matters now: what waits, else what is agreed, else the newest.
    public Optional<PlanFile.Plan> shown() {
        return file.waiting().or(file::agreed).or(() -> file.plans().stream().findFirst());
    }

    /// Lines of the agreed plan, which may be delivered.
    public List<PlanFile.Measure> deliverable() {
        boolean early = file.monitoredType() == null || file.monitoredType() == 0;
        return file.agreed().or(() -> early ? file.waiting() : Optional.empty()).stream()
                .flatMap(one -> one.measures().stream())
                .filter(one -> file.closingOf(one.line())
                        .map(closing -> closing.closedOn() == null)
                        .orElse(true))
                .toList();
    }

    /// Rows of the form: what was sent, else the plan before, else a row for each lack.
    public List<Row> rows() {
        List<PlanFile.Measure> before = file.agreed()
                .or(() -> file.plans().stream().findFirst())
                .map(PlanFile.Plan::measures)
                .orElse(List.of());
        return IntStream.rangeClosed(1, PlanForm.ROWS)
                .mapToObj(i -> i <= before.size() ? Row.of(i, before.get(i - 1)) : suggestion(i, before))
                .toList();
    }

    private Row suggestion(int i, List<PlanFile.Measure> before) {
        List<Lack> risks = file.lacks().stream()
                .filter(one -> one.rule().check() == PlanRule.Check.RISKS_ANSWERED)
                .toList();
        int n = i - 1 - before.size();
        String cause = n < risks.size() ? risks.get(n).what() : "";
        return new Row(i, "", cause, "", "", "", "", "", "");
    }

    /// @param i counted from 1
    public record Row(
            int i,
            String line,
            String cause,
            String kind,
            String what,
            String who,
            String due,
            String adds,
            String person) {
        static Row of(int i, PlanFile.Measure one) {
            return new Row(
                    i,
                    one.line().toString(),
                    one.cause(),
                    Integer.toString(one.kind()),
                    one.what(),
                    one.who(),
                    one.dueOn().toString(),
                    one.adds() == null ? "" : BigDecimal.valueOf(one.adds(), 2).toPlainString(),
                    Objects.toString(one.person(), ""));
        }
    }
}
