package org.holdfast.policy.book;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.holdfast.policy.help.Category;
import org.holdfast.policy.problem.Problems;
import org.holdfast.policy.problem.Spot;
import org.holdfast.policy.reference.CodeList;

/// Whether measures answer causes that exist, and each number means one thing.
final class HelpLawCheck {

    private final Law law;
    private final Problems problems;

    HelpLawCheck(Law law, Problems problems) {
        this.law = law;
        this.problems = problems;
    }

    void check() {
        Set<String> causes = Optional.ofNullable(law.codes.get("cause"))
                .map(CodeList::words)
                .map(Map::keySet)
                .orElse(Set.of());
        Map<Integer, String> numbers = new HashMap<>();
        for (Category category : law.categories) {
            category.answers().forEach(cause -> known(category, cause, causes));
            category.answersOnceEliminated().forEach(cause -> known(category, cause, causes));
            once(numbers, category.number(), category.word(), category.at());
            for (Category.Kind kind : category.kinds()) {
                once(numbers, kind.number(), category.word() + "." + kind.word(), category.at());
            }
        }
        if (law.categories.isEmpty() || law.planRules.isEmpty()) {
            return;
        }
        for (String cause : causes) {
            boolean answered = cause.equals("none")
                    || law.categories.stream().anyMatch(one -> one.answers().contains(cause));
            if (!answered) {
                problems.add(
                        "unanswered-cause",
                        law.categories.getFirst().at(),
                        "No category answers the cause '" + cause + "'.",
                        "A household with it could never have a plan without a written excuse.",
                        "Add it to 'answers' of a category.");
            }
        }
    }

    private void known(Category category, String cause, Set<String> causes) {
        if (!causes.contains(cause)) {
            problems.add(
                    "unknown-name",
                    category.at(),
                    "There is no cause '" + cause + "'.",
                    "The category '" + category.word() + "' would answer nothing.",
                    "Use one of " + String.join(", ", causes) + ".");
        }
    }

    private void once(Map<Integer, String> numbers, int number, String name, Spot at) {
        String other = numbers.putIfAbsent(number, name);
        if (other != null && number > 0) {
            problems.add(
                    "duplicate-number",
                    at,
                    "The number " + number + " of '" + name + "' belongs to '" + other + "' already.",
                    "Plans store the number, so it must mean one measure.",
                    "Give it a number that was never used.");
        }
    }
}
