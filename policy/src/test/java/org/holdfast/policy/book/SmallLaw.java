package org.holdfast.policy.book;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.holdfast.policy.problem.PolicyProblem;
import org.holdfast.policy.problem.Problems;

/// A whole law in a few lines, sound as it stands, so that a test can break one thing in it. Every number and
/// document in it is invented.
final class SmallLaw {

    private final Map<String, String> files = new LinkedHashMap<>();

    SmallLaw() {
        base();
        words();
        medical();
    }

    private void base() {
        put("facts/base.yaml", """
                household:
                  lifted: { unit: yesno, says: Lifted., question: { zh: 是否脱贫, en: Lifted? } }
                  land: { unit: mu, at-least: 0, says: Land., question: { zh: 耕地, en: Land? } }
                  house: { unit: code house-grade, says: House., question: { zh: 住房, en: House? } }
                member:
                  disabled: { unit: yesno, says: Disabled., question: { zh: 残疾, en: Disabled? } }
                  years_old: { unit: years, at-least: 0, says: Age., question: { zh: 年龄, en: Age? } }
                month:
                  medical: { says: Own medical spending., question: { zh: 医疗自付, en: Medical? } }
                event:
                  kind: { unit: code event-kind, says: Kind., question: { zh: 何事, en: What? } }
                  days_ago: { unit: days, at-least: 0, says: Days., question: { zh: 何时, en: When? } }
                  months_ago: { unit: months, at-least: 0, says: Months., question: { zh: 何时, en: When? } }
                """);
    }

    private void words() {
        put("reference/codes/house-grade.yaml", """
                says: Grades.
                codes:
                  a: { number: 1, zh: A级, en: grade A }
                  d: { number: 4, zh: D级, en: grade D }
                """);
        put(
                "reference/codes/event-kind.yaml",
                "says: Kinds.\ncodes:\n  hospital: { number: 1, zh: 住院, en: hospital stay }\n");
        put("reference/codes/cause.yaml", "says: Causes.\ncodes:\n  illness: { number: 1, zh: 因病, en: illness }\n");
    }

    private void medical() {
        put("parameters/medical/line.yaml", """
                says: A household that paid more is visited.
                unit: yuan per household per 12 months
                values:
                  2021-01-01: { value: 10000.00, reference: first }
                  2022-06-01: { value: 8000.00, reference: second }
                  2023-01-01: expected
                may-vary-by: county
                references:
                  first: { title: Invented notice, issued-on: 2020-12-20 }
                  second: { title: Invented notice, issued-on: 2022-05-30 }
                """);
        put("facts/medical/medical_12m.yaml", """
                says: { zh: 近12个月医疗自付, en: Own medical spending in 12 months }
                unit: yuan
                value: months(medical, 12)
                """);
        put("rules/medical/spending.yaml", """
                # Two moderate illnesses ruin a family as surely as one grave one.
                says: { zh: 医疗自付超过提示线, en: Own medical spending above the line }
                bit: 7
                shelf: risk
                serves: ["1.1"]
                when: medical_12m > $medical.line
                because:
                  zh: 医疗自付 {medical_12m} 元,超过 {$medical.line} 元
                  en: Paid {medical_12m} yuan, above {$medical.line}
                grade: orange
                cause: illness
                """);
    }

    SmallLaw put(String file, String text) {
        files.put(file, text);
        return this;
    }

    SmallLaw replace(String file, String what, String with) {
        String text = files.getOrDefault(file, "");
        if (!text.contains(what)) {
            throw new IllegalArgumentException(file + " does not contain " + what);
        }
        return put(file, text.replace(what, with));
    }

    SmallLaw remove(String file) {
        files.remove(file);
        return this;
    }

    Path write(Path folder) {
        try {
            for (Map.Entry<String, String> file : files.entrySet()) {
                Path path = folder.resolve(file.getKey());
                Files.createDirectories(path.resolveSibling("."));
                Files.writeString(path, file.getValue());
            }
            return folder;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    List<PolicyProblem> problems(Path folder) {
        Problems problems = new Problems();
        PolicyBook.read(write(folder), problems);
        return problems.all();
    }
}
