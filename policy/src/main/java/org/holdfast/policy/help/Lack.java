package org.holdfast.policy.help;

import java.util.List;
import org.holdfast.policy.text.Wording;

/// What a rule misses in a plan.
///
/// @param what the cause or flag without an answer; empty where the rule looks at the whole
/// @param name the same as people say it
/// @param categories those that would answer
/// @param reasonInstead whether a written reason may stand in
public record Lack(PlanRule rule, String what, Wording name, List<Category> categories, boolean reasonInstead) {
    /// Under which a written reason is kept.
    public String key() {
        return what.isEmpty() ? rule.id() : rule.id() + "/" + what;
    }

    /// What is wrong and what to do, in one sentence.
    public String sentence(boolean chinese) {
        String all = String.join(
                chinese ? "、" : ", ",
                categories.stream().map(one -> one.label().in(chinese)).toList());
        String stop = chinese ? "。" : ". ";
        return rule.refuses().in(chinese).replace("{what}", name.in(chinese))
                + stop
                + rule.cure().in(chinese).replace("{categories}", all)
                + (chinese ? "（规则：" : " (rule: ")
                + rule.label().in(chinese)
                + (chinese ? "）" : ")");
    }
}
