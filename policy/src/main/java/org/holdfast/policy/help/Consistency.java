package org.holdfast.policy.help;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.holdfast.policy.reference.CodeList;
import org.holdfast.policy.text.Wording;

/// Whether a plan fits its household. Against an empty plan the same answer is what to suggest.
public final class Consistency {
    private static final Map<String, Wording> FLAGS = Map.of(
            "dropout", new Wording("义务教育有辍学", "a child out of school"),
            "insurance", new Wording("有人未参加医保", "a member without insurance"),
            "housing", new Wording("住房不安全", "unsafe house"),
            "water", new Wording("饮水不安全", "unsafe water"));

    private final Catalogue catalogue;
    private final List<PlanRule> rules;
    private final CodeList causes;

    public Consistency(Catalogue catalogue, List<PlanRule> rules, CodeList causes) {
        this.catalogue = catalogue;
        this.rules = List.copyOf(rules);
        this.causes = causes;
    }

    /// A measure of the plan.
    ///
    /// @param cause word of the risk it is planned against; empty: against none in particular
    public record Planned(String cause, Category.Kind kind) {}

    /// @param reasons keys of lacks for which a reason is written
    public List<Lack> lacks(Home home, List<Planned> plan, Set<String> reasons) {
        List<Lack> lacks = new ArrayList<>();
        for (PlanRule rule : rules) {
            lacks.addAll(
                    switch (rule.check()) {
                        case RISKS_ANSWERED -> risks(rule, home, plan);
                        case FLAGS_ANSWERED -> flags(rule, home, plan);
                        case DEVELOPMENT_WITH_LABOUR -> development(rule, home, plan);
                        case GUARANTEE_WITHOUT_LABOUR -> guarantee(rule, home, plan);
                    });
        }
        return lacks.stream()
                .filter(lack -> !lack.reasonInstead() || !reasons.contains(lack.key()))
                .toList();
    }

    private List<Lack> risks(PlanRule rule, Home home, List<Planned> plan) {
        List<Lack> lacks = new ArrayList<>();
        for (String cause : home.causes()) {
            Predicate<Category> fits = one -> one.answers(cause, home.eliminated());
            boolean answered = plan.stream()
                    .filter(one -> one.cause().equals(cause))
                    .anyMatch(one -> fits.test(catalogue.of(one.kind())));
            if (!answered) {
                Wording name = Optional.ofNullable(causes.words().get(cause))
                        .map(CodeList.Code::label)
                        .orElse(new Wording(cause, cause));
                lacks.add(lack(rule, cause, name, home, fits, rule.reasonInstead()));
            }
        }
        return lacks;
    }

    private List<Lack> flags(PlanRule rule, Home home, List<Planned> plan) {
        List<Lack> lacks = new ArrayList<>();
        for (String flag : new TreeSet<>(home.flags())) {
            Predicate<Category> fits = one -> one.flags().contains(flag);
            if (plan.stream().noneMatch(one -> fits.test(catalogue.of(one.kind())))) {
                Wording name = FLAGS.getOrDefault(flag, new Wording(flag, flag));
                lacks.add(lack(rule, flag, name, home, fits, rule.reasonInstead()));
            }
        }
        return lacks;
    }

    /// Where nobody knows whether somebody can work, a measure or a written reason is asked all the same.
    private List<Lack> development(PlanRule rule, Home home, List<Planned> plan) {
        boolean asked = home.labour().orElse(true);
        boolean there =
                plan.stream().anyMatch(one -> one.kind().counts() && of(one).helpClass() == HelpClass.DEVELOPMENT);
        boolean reason = rule.reasonInstead() || home.labour().isEmpty();
        return !asked || there
                ? List.of()
                : List.of(lack(rule, "", Wording.NONE, home, one -> one.helpClass() == HelpClass.DEVELOPMENT, reason));
    }

    private List<Lack> guarantee(PlanRule rule, Home home, List<Planned> plan) {
        boolean asked = !home.labour().orElse(true);
        boolean there =
                plan.stream().anyMatch(one -> one.kind().counts() && of(one).helpClass() == HelpClass.GUARANTEE);
        return !asked || there
                ? List.of()
                : List.of(lack(
                        rule,
                        "",
                        Wording.NONE,
                        home,
                        one -> one.helpClass() == HelpClass.GUARANTEE,
                        rule.reasonInstead()));
    }

    private Category of(Planned planned) {
        return catalogue.of(planned.kind());
    }

    private Lack lack(
            PlanRule rule, String what, Wording name, Home home, Predicate<Category> fits, boolean reasonInstead) {
        Collection<Category> all = catalogue.categories();
        List<Category> categories = all.stream()
                .filter(fits)
                .filter(one -> one.openTo(home.identifiedOn()))
                .toList();
        return new Lack(rule, what, name, categories, reasonInstead);
    }
}
