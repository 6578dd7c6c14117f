package org.holdfast.policy.help;

import java.util.Optional;
import org.holdfast.policy.parameter.References;
import org.holdfast.policy.text.Form;
import org.holdfast.policy.text.Wording;
import org.holdfast.policy.text.Words;

/// Reads a rule for plans.
public final class PlanRuleReader {

    private PlanRuleReader() {}

    /// Empty, with problems noted, when nothing could be looked at by it.
    public static Optional<PlanRule> rule(String id, long region, Form form) {
        String says = form.needed("says");
        Wording label = new Wording(form.needed("zh"), form.needed("en"));
        Optional<PlanRule.Check> check = Words.one(form, "check", PlanRule.Check.values(), PlanRule.Check::word);
        if (!form.has("check")) {
            form.missing("check");
        }
        boolean reason = form.yesNo("reason-instead").orElse(false);
        Wording refuses = form.neededWording("refuses");
        Wording cure = form.neededWording("cure");
        var references = References.of(form);
        if (references.isEmpty()) {
            form.missing("references");
        }
        var from = form.day("from");
        var until = form.day("until");
        form.done();
        return check.map(one ->
                new PlanRule(id, label, says, one, reason, refuses, cure, references, from, until, region, form.at()));
    }
}
