package org.holdfast.policy.book;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.holdfast.policy.calendar.WorkingCalendar;
import org.holdfast.policy.fact.Attribute;
import org.holdfast.policy.fact.FactText;
import org.holdfast.policy.help.Catalogue;
import org.holdfast.policy.help.PlanRule;
import org.holdfast.policy.parameter.Parameter.Dated;
import org.holdfast.policy.parameter.Parameters;
import org.holdfast.policy.parameter.Region;
import org.holdfast.policy.problem.PolicyRefused;
import org.holdfast.policy.problem.Problems;
import org.holdfast.policy.procedure.Deadline;
import org.holdfast.policy.procedure.Procedure;
import org.holdfast.policy.reference.CodeList;
import org.holdfast.policy.reference.DatedName;
import org.holdfast.policy.rule.Rule;
import org.holdfast.policy.term.Symbols;
import org.holdfast.policy.term.Term;

/// The law of one folder, read and found sound. Unchangeable; its version is the hash of its texts.
public final class PolicyBook {

    private static final int KEPT = 4_096;

    private final Law law;
    private final Parameters parameters;
    private final String version;
    private final SourceFiles files;
    private final WorkingCalendar calendar;
    private final Map<Place, PolicyInForce> asked = new ConcurrentHashMap<>();

    private PolicyBook(Law law, Parameters parameters, SourceFiles files) {
        this.law = law;
        this.parameters = parameters;
        this.files = files;
        this.version = files.version();
        this.calendar = new WorkingCalendar(law.calendar);
        law.rules.sort(Comparator.comparingInt(Rule::bit));
    }

    /// Reads a policy folder. Throws [PolicyRefused] with every problem when there is any; the law in
    /// force before stays in force.
    public static PolicyBook load(Path folder) {
        Problems problems = new Problems();
        PolicyBook book = read(folder, problems);
        if (!problems.none()) {
            throw new PolicyRefused(problems.all());
        }
        return book;
    }

    /// Reads as much as can be read and notes the problems: for `check`, which shows them together with
    /// the scenarios'.
    public static PolicyBook read(Path folder, Problems problems) {
        SourceFiles files = SourceFiles.read(folder, problems);
        Law law = new LawReader(files, problems).read();
        return new PolicyBook(law, law.parameters, files);
    }

    /// The same law with another value of one parameter: an unsigned version that only a what-if is
    /// told by. Its version is the law's own; nothing judged by it may be stored.
    ///
    /// @param region where it holds, with everything below: 12-digit code, 0 for the nation
    public PolicyBook with(String parameter, long region, Dated value) {
        return new PolicyBook(law, parameters.with(parameter, region, value), files);
    }

    /// SHA-256 of the law's texts, in hexadecimal. Every stored answer names it.
    public String version() {
        return version;
    }

    /// Every rule of every place and time, by bit.
    public List<Rule> rules() {
        return Collections.unmodifiableList(law.rules);
    }

    public Optional<Rule> rule(String id) {
        return law.rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    /// What holds at a place on a day. `region` is a 12-digit code; below the county everything is as
    /// in the county.
    public PolicyInForce at(long region, LocalDate day) {
        if (asked.size() > KEPT) {
            asked.clear();
        }
        return asked.computeIfAbsent(
                new Place(Region.county(region), day), one -> new PolicyInForce(this, one.county(), one.day()));
    }

    private record Place(long county, LocalDate day) {}

    /// The rules in force at a place on a day, by bit.
    public List<Rule> rulesFor(long region, LocalDate day) {
        return at(region, day).rules();
    }

    public Parameters parameters() {
        return parameters;
    }

    public Collection<FactText> facts() {
        return Collections.unmodifiableCollection(law.facts.values());
    }

    public Optional<FactText> fact(String name) {
        return Optional.ofNullable(law.facts.get(name));
    }

    /// The fact by which households of the same grade are visited, the lowest first; none: only grades
    /// and causes count.
    public Optional<FactText> ordering() {
        return law.facts.values().stream().filter(FactText::orders).findFirst();
    }

    public Optional<Attribute> attribute(Attribute.Owner owner, String name) {
        return Optional.ofNullable(attributes(owner).get(name));
    }

    public Map<String, Attribute> attributes(Attribute.Owner owner) {
        return Collections.unmodifiableMap(
                switch (owner) {
                    case HOUSEHOLD -> law.household;
                    case MEMBER -> law.member;
                    case EVENT -> law.event;
                    case MONTH -> law.month;
                });
    }

    public Optional<CodeList> codes(String list) {
        return Optional.ofNullable(law.codes.get(list));
    }

    public Map<String, CodeList> codeLists() {
        return Collections.unmodifiableMap(law.codes);
    }

    public Map<String, DatedName> names() {
        return Collections.unmodifiableMap(law.names);
    }

    /// Procedures of every place and time.
    public List<Procedure> procedures() {
        return Collections.unmodifiableList(law.procedures);
    }

    /// Deadlines of every place and time.
    public List<Deadline> deadlines() {
        return Collections.unmodifiableList(law.deadlines);
    }

    /// All measures there are.
    public Catalogue catalogue() {
        return new Catalogue(law.categories);
    }

    /// Rules for plans of every place and time.
    public List<PlanRule> planRules() {
        return Collections.unmodifiableList(law.planRules);
    }

    public WorkingCalendar calendar() {
        return calendar;
    }

    /// The windows of months that any rule of any place asks for.
    public Set<Term.Window> windows() {
        Set<Term.Window> windows = new LinkedHashSet<>();
        law.rules.forEach(rule -> collect(rule.condition(), windows));
        return Collections.unmodifiableSet(windows);
    }

    private static void collect(Term term, Set<Term.Window> windows) {
        if (term instanceof Term.Window window) {
            windows.add(window);
        }
        term.parts().forEach(part -> collect(part, windows));
    }

    /// The names an expression may use; facts in `given` count as columns.
    public Symbols symbols(Set<String> given) {
        return new LawSymbols(law, Set.copyOf(given));
    }

    /// The texts of a folder such as `deadlines`, by path, for those who read the rest of the law.
    public Map<String, String> texts(String folder) {
        return Collections.unmodifiableMap(files.under(folder));
    }
}
