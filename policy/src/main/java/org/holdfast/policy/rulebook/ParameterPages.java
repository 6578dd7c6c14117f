package org.holdfast.policy.rulebook;

import org.holdfast.policy.book.PolicyBook;
import org.holdfast.policy.parameter.Parameter;
import org.holdfast.policy.parameter.Parameter.Dated;
import org.holdfast.policy.parameter.Parameter.Values;
import org.holdfast.policy.parameter.Value;

/// The numbers of the law: every value with its first day, the place that sets it and its document.
final class ParameterPages {

    private final PolicyBook book;
    private final StringBuilder page = new StringBuilder();

    ParameterPages(PolicyBook book) {
        this.book = book;
    }

    String all() {
        page.append("\n## Numbers 数值及依据\n");
        book.parameters().all().forEach(this::parameter);
        return page.toString();
    }

    private void parameter(Parameter parameter) {
        page.append("\n### ").append(parameter.name()).append("\n\n");
        page.append(parameter.label().zh())
                .append(parameter.label().zh().isEmpty() ? "" : ". ")
                .append(parameter.says());
        page.append(" Unit: ").append(parameter.unitText()).append(".\n\n");
        page.append("| from | place | value | document | confidence |\n|---|---|---|---|---|\n");
        rows("", parameter.national());
        book.parameters()
                .regionsOf(parameter.name())
                .forEach((region, values) -> rows("%012d".formatted(region), values));
    }

    private void rows(String place, Values values) {
        for (Dated dated : values.from().values()) {
            page.append("| ")
                    .append(dated.from())
                    .append(" | ")
                    .append(place)
                    .append(" | ")
                    .append(text(dated.value()))
                    .append(" | ");
            page.append(dated.reference().citation().replace("|", "/"));
            page.append(
                    dated.note().isEmpty()
                            ? ""
                            : ". " + dated.note().replace("|", "/").replaceAll("\\s+", " "));
            page.append(" | ").append(dated.reference().confidence()).append(" |\n");
        }
        values.expected()
                .forEach(day -> page.append("| ")
                        .append(day)
                        .append(" | ")
                        .append(place)
                        .append(" | expected 待定 | | |\n"));
    }

    private static String text(Value value) {
        return switch (value) {
            case Value.Amount amount -> amount.number().toPlainString();
            case Value.Truth truth -> truth.yes() ? "yes" : "no";
            case Value.Word word -> word.word();
        };
    }
}
