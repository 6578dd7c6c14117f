package org.holdfast.policy.book;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.holdfast.policy.parameter.Parameter;
import org.holdfast.policy.parameter.Parameters.InForce;
import org.holdfast.policy.parameter.Region;
import org.holdfast.policy.problem.PolicyProblem;
import org.holdfast.policy.problem.PolicyRefused;
import org.holdfast.policy.rule.Rule;
import org.holdfast.policy.text.Wording;

/// The law at one place on one day.
public final class PolicyInForce {

    private final PolicyBook book;
    private final long region;
    private final LocalDate day;
    private final List<Rule> rules;

    PolicyInForce(PolicyBook book, long region, LocalDate day) {
        this.book = book;
        this.region = region;
        this.day = day;
        this.rules = rulesInForce();
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

    public long region() {
        return region;
    }

    public LocalDate day() {
        return day;
    }

    /// By bit, replaced ones left out.
    public List<Rule> rules() {
        return rules;
    }

    /// Empty when no value is in force: for screening an unknown that is reported as a gap of the policy, never
    /// zero.
    public Optional<InForce> parameter(String name) {
        return book.parameters().inForce(name, region, day);
    }

    /// A value that must be in force, for deadlines and caps. Throws [PolicyRefused] naming the first day there
    /// is one.
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

    /// A bureau's or type's name on this day.
    public Optional<Wording> name(String key) {
        return Optional.ofNullable(book.names().get(key)).flatMap(name -> name.on(day));
    }
}
