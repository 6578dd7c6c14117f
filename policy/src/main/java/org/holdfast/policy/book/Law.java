package org.holdfast.policy.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.holdfast.policy.calendar.CalendarYear;
import org.holdfast.policy.fact.Attribute;
import org.holdfast.policy.fact.FactText;
import org.holdfast.policy.help.Category;
import org.holdfast.policy.help.PlanRule;
import org.holdfast.policy.parameter.Parameters;
import org.holdfast.policy.procedure.Deadline;
import org.holdfast.policy.procedure.Procedure;
import org.holdfast.policy.reference.CodeList;
import org.holdfast.policy.reference.DatedName;
import org.holdfast.policy.rule.Rule;

/// Everything read from a policy folder while it is being read. [PolicyBook] shows it to the outside,
/// unchangeable.
final class Law {
    final Map<String, Attribute> household = new TreeMap<>();
    final Map<String, Attribute> member = new TreeMap<>();
    final Map<String, Attribute> event = new TreeMap<>();
    final Map<String, Attribute> month = new TreeMap<>();
    final Map<String, FactText> facts = new TreeMap<>();
    final Parameters parameters = new Parameters();
    final Map<String, CodeList> codes = new TreeMap<>();
    final Map<String, DatedName> names = new TreeMap<>();
    final Map<Integer, CalendarYear> calendar = new TreeMap<>();
    final List<Rule> rules = new ArrayList<>();
    final List<Procedure> procedures = new ArrayList<>();
    final List<Deadline> deadlines = new ArrayList<>();
    final List<Category> categories = new ArrayList<>();
    final List<PlanRule> planRules = new ArrayList<>();

    void add(Attribute attribute) {
        switch (attribute.owner()) {
            case HOUSEHOLD -> household.put(attribute.name(), attribute);
            case MEMBER -> member.put(attribute.name(), attribute);
            case EVENT -> event.put(attribute.name(), attribute);
            case MONTH -> month.put(attribute.name(), attribute);
        }
    }
}
