package org.holdfast.policy.book;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.holdfast.policy.help.Consistency;
import org.holdfast.policy.help.PlanRule;
import org.holdfast.policy.parameter.Parameter;
import org.holdfast.policy.parameter.Parameters.InForce;
import org.holdfast.policy.parameter.Region;
import org.holdfast.policy.parameter.Value;
import org.holdfast.policy.problem.PolicyProblem;
import org.holdfast.policy.problem.PolicyRefused;
import org.holdfast.policy.procedure.Count;
import org.holdfast.policy.procedure.Deadline;
import org.holdfast.policy.procedure.Procedure;
import org.holdfast.policy.rule.Rule;
import org.holdfast.policy.text.Wording;
import org.jspecify.annotations.Nullable;

/// The law at one place on one day.
public final class PolicyInForce {

    private final PolicyBook book;
    private final long region;
    private final LocalDate day;
    /// Found when they are first asked for, and kept: clocks and cases ask for deadlines alone, a
    /// hundred thousand times. Two threads that find the same at once do no harm.
    private volatile @Nullable List<Rule> rules;

    private final Map<String, List<Deadline>> deadlines = new ConcurrentHashMap<>();

    PolicyInForce(PolicyBook book, long region, LocalDate day) {
        this.book = book;
        this.region = region;
        this.day = day;
    }

    private List<Rule> rulesInForce() {
        List<Long> chain = Region.chain(region);
        List<Rule> here = book.rules().stream()
                .filter(rule -> chain.contains(rule.region()) && rule.inForceOn(day))
                .toList();
        Set<String> replaced =
                here.stream().flatMap(rule -> rule.replaces().stream()).collect(Collectors.toSet());
        return here.stream().filter(rule -> !replaced.contains(rule.id())).toList();
    }

    public PolicyBook book() {
        return book;
    }

    /// The county, or the wider place.
    public long region() {
        return region;
    }

    public LocalDate day() {
        return day;
    }

    /// By bit, replaced ones left out.
    public List<Rule> rules() {
        List<Rule> known = rules;
        if (known == null) {
            known = rulesInForce();
            rules = known;
        }
        return known;
    }

    /// Empty when no value is in force: for screening an unknown that is reported as a gap of the
    /// policy, never zero.
    public Optional<InForce> parameter(String name) {
        return book.parameters().inForce(name, region, day);
    }

    /// Whether the same rules are in force here on both days, and every parameter has the same value.
    public boolean saysTheSameAs(PolicyInForce other) {
        return book == other.book
                && rules().equals(other.rules())
                && book.parameters().all().stream()
                        .map(Parameter::name)
                        .allMatch(name -> parameter(name).equals(other.parameter(name)));
    }

    /// The rules in force here whose answer can depend on a parameter.
    public List<Rule> rulesThatUse(String parameter) {
        return rules().stream().filter(rule -> rule.condition().uses(parameter)).toList();
    }

    /// A value that must be in force, for deadlines and caps. Throws [PolicyRefused] naming the first
    /// day there is one.
    public InForce neededParameter(String name) {
        return parameter(name).orElseThrow(() -> new PolicyRefused(List.of(noValue(name))));
    }

    private PolicyProblem noValue(String name) {
        Parameter parameter = book.parameters().named(name).orElseThrow();
        String first = parameter.national().from().isEmpty()
                ? "The nation sets no value; only places do."
                : "Its first value starts on " + parameter.national().from().firstKey() + ".";
        return new PolicyProblem(
                "policy.no-value-in-force",
                parameter.at(),
                "No value of '" + name + "' is in force on " + day + " in " + "%012d".formatted(region) + ".",
                first,
                "Choose a later day, or add the earlier value with its reference.");
    }

    /// The procedure of a kind: the nearest place's, and of that place the one that came into force
    /// last. Empty when the law has none.
    public Optional<Procedure> procedure(String kind) {
        return nearest(
                book.procedures().stream().filter(one -> one.kind().equals(kind) && one.inForceOn(day)),
                Procedure::region,
                Procedure::from);
    }

    /// The clocks that run in a kind of case here. A place's deadline stands in for the nation's of the
    /// same name.
    public List<Deadline> deadlines(String kind) {
        return deadlines.computeIfAbsent(kind, this::deadlinesOf);
    }

    private List<Deadline> deadlinesOf(String kind) {
        Map<String, List<Deadline>> byName = book.deadlines().stream()
                .filter(one -> one.procedure().equals(kind) && one.inForceOn(day))
                .collect(Collectors.groupingBy(Deadline::id, TreeMap::new, Collectors.toList()));
        return byName.values().stream()
                .flatMap(same -> nearest(same.stream(), Deadline::region, Deadline::from).stream())
                .toList();
    }

    /// The rules for plans here. A place's rule stands in for the nation's of the same name.
    public List<PlanRule> planRules() {
        Map<String, List<PlanRule>> byName = book.planRules().stream()
                .filter(one -> one.inForceOn(day))
                .collect(Collectors.groupingBy(PlanRule::id, TreeMap::new, Collectors.toList()));
        return byName.values().stream()
                .flatMap(same -> nearest(same.stream(), PlanRule::region, PlanRule::from).stream())
                .toList();
    }

    /// What a plan here is held against.
    public Consistency consistency() {
        return new Consistency(
                book.catalogue(), planRules(), book.codes("cause").orElseThrow());
    }

    private <T> Optional<T> nearest(Stream<T> all, ToLongFunction<T> place, Function<T, Optional<LocalDate>> from) {
        List<Long> chain = Region.chain(region);
        return all.filter(one -> chain.contains(place.applyAsLong(one)))
                .min(Comparator.<T>comparingInt(one -> chain.indexOf(place.applyAsLong(one)))
                        .thenComparing(one -> from.apply(one).orElse(LocalDate.MIN), Comparator.reverseOrder()));
    }

    /// How many days of which kind a clock runs here. Throws [PolicyRefused] when its parameter has no
    /// value in force.
    public Count count(Deadline deadline) {
        Value days = neededParameter(deadline.days()).value();
        boolean working = deadline.working()
                .map(name -> neededParameter(name).value() instanceof Value.Truth truth && truth.yes())
                .orElse(false);
        if (days instanceof Value.Amount amount) {
            return new Count(amount.number().intValueExact(), working, deadline.rolls());
        }
        throw new IllegalStateException(deadline.days() + " was found to be a number when the law was read");
    }

    /// A bureau's or type's name on this day.
    public Optional<Wording> name(String key) {
        return Optional.ofNullable(book.names().get(key)).flatMap(name -> name.on(day));
    }
}
