package org.holdfast.office.intake.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.holdfast.office.intake.Field;
import org.holdfast.office.intake.ImportTarget;
import org.holdfast.office.intake.Kind;

/// An empty workbook to fill in: one heading row with notes, one row marked as an example, lists to choose
/// from, numbers as text.
final class TemplateFile {
    /// A row that begins with this word is an example and is read as blank.
    static final String EXAMPLE = "示例 example";

    private static final int LAST_ROW = 5_000;
    private static final String TEXT = "@";

    private final ImportTarget target;
    private final Profile profile;
    private final String unitName;
    private final long unitCode;

    TemplateFile(ImportTarget target, Profile profile, String unitName, long unitCode) {
        this.target = target;
        this.profile = profile;
        this.unitName = unitName;
        this.unitCode = unitCode;
    }

    /// Changes whenever the columns change, so that an old template can be told from a new one.
    String version() {
        return Integer.toHexString(
                fields().stream().map(Field::heading).toList().hashCode());
    }

    private List<Field> fields() {
        return target.fields().stream().filter(field -> !field.derived()).toList();
    }

    void write(OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, "Holdfast", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(profile.zh());
            Worksheet lists = workbook.newWorksheet("lists");
            Worksheet about = workbook.newWorksheet("holdfast");
            lists.setVisibilityState(VisibilityState.VERY_HIDDEN);
            about.setVisibilityState(VisibilityState.VERY_HIDDEN);
            String[] lines = {profile.name(), version(), "%012d".formatted(unitCode), unitName};
            for (int i = 0; i < lines.length; i++) {
                about.value(i, 0, lines[i]);
            }
            fill(sheet, lists);
            sheet.freezePane(1, 1);
        }
    }

    private void fill(Worksheet sheet, Worksheet lists) {
        Map<String, org.dhatim.fastexcel.Range> ranges = new HashMap<>();
        int column = 0;
        for (Field field : fields()) {
            sheet.value(0, column, field.heading() + (field.required() ? " *" : ""));
            sheet.comment(0, column, note(field));
            sheet.width(column, 18);
            sheet.range(1, column, LAST_ROW, column).style().format(TEXT).set();
            sheet.value(1, column, column == 0 ? EXAMPLE : example(field));
            offer(sheet, lists, ranges, field, column);
            column++;
        }
        sheet.range(0, 0, 0, column - 1)
                .style()
                .bold()
                .fillColor("E6EFEF")
                .wrapText(true)
                .set();
        sheet.range(1, 0, 1, column - 1)
                .style()
                .italic()
                .fontColor("808080")
                .format(TEXT)
                .set();
    }

    /// Lists go through named ranges on the hidden sheet: a list written into the rule itself ends at 255
    /// characters.
    private static void offer(
            Worksheet sheet, Worksheet lists, Map<String, org.dhatim.fastexcel.Range> ranges, Field field, int column) {
        List<String> words = switch (field.kind()) {
            case Kind.YesNo _ -> List.of("是", "否");
            case Kind.Code code -> List.copyOf(new TreeMap<>(code.labels()).values());
            case Kind.Text _, Kind.Whole _, Kind.Scaled _, Kind.Money _, Kind.Day _, Kind.Month _ -> List.of();
            case Kind.Village _, Kind.Place _, Kind.Document _, Kind.Phone _, Kind.BankCard _ -> List.of();
        };
        if (words.isEmpty()) {
            return;
        }
        String name =
                "list_" + (field.kind() instanceof Kind.Code code ? code.list().replace('-', '_') : "yes_no");
        org.dhatim.fastexcel.Range range = ranges.get(name);
        if (range == null) {
            int at = ranges.size();
            for (int i = 0; i < words.size(); i++) {
                lists.value(i, at, words.get(i));
            }
            range = lists.range(0, at, words.size() - 1, at);
            range.setName(name);
            ranges.put(name, range);
        }
        sheet.range(2, column, LAST_ROW, column)
                .validateWithList(range)
                .allowBlank(true)
                .showErrorMessage(true)
                .errorTitle("Holdfast")
                .error("请从列表中选择 / choose from the list");
    }

    private static String note(Field field) {
        String kind = switch (field.kind()) {
            case Kind.Text text -> "文字，不超过 " + text.max() + " 字 / text";
            case Kind.Whole whole -> "整数 " + whole.min() + "–" + whole.max() + " / whole number";
            case Kind.Scaled scaled -> "数字，至多 " + scaled.digits() + " 位小数 / number";
            case Kind.Money _ -> "元，至多两位小数 / yuan";
            case Kind.YesNo _ -> "是 / 否；不知道请留空 / yes, no, or empty when unknown";
            case Kind.Code _ -> "从列表选择；不知道请留空 / choose from the list";
            case Kind.Day _ -> "如 2022-06-02 / a day";
            case Kind.Month _ -> "如 2022-06 / a month";
            case Kind.Village _ -> "12 位村代码 / 12-digit village code";
            case Kind.Place _ -> "12 位区划代码 / 12-digit place code";
            case Kind.Document _ -> "18 位身份证或 20、22 位残疾证；没有请留空 / ID number, empty when there is none";
            case Kind.Phone _ -> "11 位手机号 / 11 digits";
            case Kind.BankCard _ -> "12–19 位 / 12 to 19 digits";
        };
        return field.zh() + " / " + field.en() + "\n" + (field.required() ? "必填 / required\n" : "") + kind;
    }

    private String example(Field field) {
        return switch (field.kind()) {
            case Kind.Text _ -> field.name().equals("household_no") ? "%012d00001".formatted(unitCode) : "";
            case Kind.Village _, Kind.Place _ -> "%012d".formatted(unitCode);
            case Kind.YesNo _ -> "是";
            case Kind.Day _ -> "2022-06-02";
            case Kind.Month _ -> "2022-06";
            case Kind.Money _ -> "1200.50";
            case Kind.Code code ->
                code.labels().isEmpty()
                        ? ""
                        : new TreeMap<>(code.labels()).firstEntry().getValue();
            case Kind.Whole whole -> String.valueOf(Math.max(1, whole.min()));
            case Kind.Scaled _ -> "1.50";
            case Kind.Document _, Kind.Phone _, Kind.BankCard _ -> "";
        };
    }
}
