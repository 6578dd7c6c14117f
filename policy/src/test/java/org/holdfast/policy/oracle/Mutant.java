package org.holdfast.policy.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One slip of the pen in one file of the law: a comparison too strict or too lax, "or" for "and", a lost
/// "not", a window of eleven months.
record Mutant(String file, String slip, String text) {

    private static final Pattern TURNS = Pattern.compile(" (<=|>=|!=|<|>|=) | (and|or) |\\b(not )|, 12([) ])");
    private static final Pattern EXPRESSION = Pattern.compile("(?m)^(when|value|applies):(.*(?:\\R  .*)*)");

    /// Every slip possible in the expressions of a file.
    static List<Mutant> of(String file, String text) {
        List<Mutant> mutants = new ArrayList<>();
        Matcher expressions = EXPRESSION.matcher(text);
        while (expressions.find()) {
            Matcher turns = TURNS.matcher(text).region(expressions.start(2), expressions.end(2));
            while (turns.find()) {
                String slip = slip(turns.toMatchResult());
                String wrong = text.substring(0, turns.start()) + slip + text.substring(turns.end());
                mutants.add(new Mutant(
                        file,
                        text.substring(lineStart(text, turns.start()), turns.end())
                                        .strip() + " → " + slip.strip(),
                        wrong));
            }
        }
        return mutants;
    }

    private static int lineStart(String text, int at) {
        return Math.max(text.lastIndexOf('\n', at - 1) + 1, at - 40);
    }

    private static String slip(MatchResult turn) {
        return switch (turn.group().strip()) {
            case "<" -> " <= ";
            case "<=" -> " < ";
            case ">" -> " >= ";
            case ">=" -> " > ";
            case "=" -> " != ";
            case "!=" -> " = ";
            case "and" -> " or ";
            case "or" -> " and ";
            case "not" -> "";
            default -> ", 11" + turn.group(4);
        };
    }
}
