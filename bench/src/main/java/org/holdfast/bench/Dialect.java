package org.holdfast.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The rules of `sql/judge` in another engine's words, so that all are asked the same text. What is
/// done:
///
/// - macros are put in where they are called (the others have none, or do not always inline them);
///   those of the dialect's `macros.sql` stand in for ours of the same name;
/// - views of the dialect's `views.sql` stand in for ours of the same name;
/// - words that the other does not know, such as `//` and `hugeint`, become its own;
/// - `p.* exclude (a)` becomes the view's columns one by one.
final class Dialect {

    /// How one engine differs.
    ///
    /// @param folder of its `macros.sql` and `views.sql`
    /// @param words ours and its own
    /// @param view how a statement that makes a view begins
    /// @param apart stands behind views whose columns are used many times and should not be computed
    ///     again at every use; empty where the engine sees to that itself
    private record Wording(String folder, Map<String, String> words, String view, String apart) {}

    private static final Wording POSTGRES = new Wording(
            "postgres",
            Map.of("//", "/", "hugeint", "double precision", "utinyint", "integer"),
            "create or replace view",
            "\noffset 0");
    private static final Wording SPARK = new Wording(
            "spark",
            Map.of("//", "div", "hugeint", "double", "utinyint", "int"),
            "create or replace temporary view",
            "");

    private static final Pattern MACRO =
            Pattern.compile("create or replace macro (\\w+)\\(([^)]*)\\) as\\s+(.*)", Pattern.DOTALL);
    private static final Pattern VIEW = Pattern.compile("create or replace view (\\w+) as\\s+(.*)", Pattern.DOTALL);
    private static final Pattern EXCLUDE = Pattern.compile("\\b(\\w+)\\.\\* exclude \\((\\w+)\\)");
    private static final Set<String> KEPT_APART = Set.of(
            "in_force",
            "aged",
            "people",
            "money",
            "arrived",
            "place_kinds",
            "own_kinds",
            "counted",
            "happened",
            "gathered",
            "ruled");

    private record Macro(List<String> parameters, String body) {}

    private final Map<String, Macro> macros = new HashMap<>();
    private final Map<String, String> views = new LinkedHashMap<>();

    private final Wording wording;

    private Dialect(Wording wording, List<String> scripts, Map<String, String> values) {
        this.wording = wording;
        List<String> all = new ArrayList<>(scripts);
        all.add(wording.folder() + "/macros");
        all.add(wording.folder() + "/views");
        for (String script : all) {
            for (String statement : Texts.statements(Texts.filled(script, values))) {
                take(statement.strip());
            }
        }
    }

    /// @param scripts names of the files, in order
    static Dialect ofPostgres(List<String> scripts, Map<String, String> values) {
        return new Dialect(POSTGRES, scripts, values);
    }

    /// @param scripts names of the files, in order
    static Dialect ofSpark(List<String> scripts, Map<String, String> values) {
        return new Dialect(SPARK, scripts, values);
    }

    private void take(String statement) {
        String text = statement.endsWith(";") ? statement.substring(0, statement.length() - 1) : statement;
        Matcher macro = MACRO.matcher(text);
        Matcher view = VIEW.matcher(text);
        if (macro.matches()) {
            List<String> parameters = macro.group(2).isBlank()
                    ? List.of()
                    : List.of(macro.group(2).split(",\\s*", -1));
            macros.put(macro.group(1), new Macro(parameters, macro.group(3).strip()));
        } else if (view.matches()) {
            views.put(view.group(1), view.group(2));
        } else {
            throw new IllegalStateException("Neither a macro nor a view: " + text);
        }
    }

    /// The views in the order in which they need each other.
    List<String> names() {
        return List.copyOf(views.keySet());
    }

    /// @param columns those of a view or table that is there already
    String view(String name, Function<String, List<String>> columns) {
        return wording.view() + " " + name + " as " + select(views.getOrDefault(name, ""), columns)
                + (KEPT_APART.contains(name) ? wording.apart() : "");
    }

    /// A statement of the hand-written loop, or of the rules.
    String select(String text, Function<String, List<String>> columns) {
        String plain = expand(text);
        for (Map.Entry<String, String> word : wording.words().entrySet()) {
            plain = plain.replace(word.getKey(), word.getValue());
        }
        Matcher found = EXCLUDE.matcher(plain);
        StringBuilder whole = new StringBuilder();
        while (found.find()) {
            String alias = found.group(1);
            Matcher from =
                    Pattern.compile("\\b(?:from|join) (\\w+) " + alias + "\\b").matcher(plain);
            if (!from.find()) {
                throw new IllegalStateException("Nothing is called " + alias);
            }
            List<String> its = columns.apply(from.group(1)).stream()
                    .filter(column -> !column.equals(found.group(2)))
                    .map(column -> alias + "." + column)
                    .toList();
            found.appendReplacement(whole, Matcher.quoteReplacement(String.join(", ", its)));
        }
        return found.appendTail(whole).toString();
    }

    /// The text with every call of a macro replaced by what it stands for.
    String expand(String text) {
        Matcher call = Pattern.compile("\\b(\\w+)\\(").matcher(text);
        for (int from = 0; call.find(from); from = call.end()) {
            Macro macro = macros.get(call.group(1));
            if (macro != null) {
                List<String> arguments = new ArrayList<>();
                int end = arguments(text, call.end(), arguments);
                return text.substring(0, call.start()) + "(" + expand(filled(call.group(1), macro, arguments)) + ")"
                        + expand(text.substring(end));
            }
        }
        return text;
    }

    private static String filled(String name, Macro macro, List<String> arguments) {
        if (arguments.size() != macro.parameters().size()) {
            throw new IllegalStateException(name + " is called with " + arguments);
        }
        if (arguments.isEmpty()) {
            return macro.body();
        }
        Map<String, String> values = new HashMap<>();
        for (int at = 0; at < arguments.size(); at++) {
            String its = arguments.get(at);
            values.put(macro.parameters().get(at), its.matches("\\w+") ? its : "(" + its + ")");
        }
        return Pattern.compile("\\b(" + String.join("|", macro.parameters()) + ")\\b(?!\\()")
                .matcher(macro.body())
                .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), "")));
    }

    /// Splits what stands between the parentheses.
    ///
    /// @return the place behind the closing one
    private static int arguments(String text, int from, List<String> into) {
        int depth = 0;
        int begin = from;
        for (int at = from; ; at++) {
            char c = text.charAt(at);
            if (c == '(') {
                depth++;
            } else if (depth == 0 && (c == ',' || c == ')')) {
                String argument = text.substring(begin, at).strip();
                if (!argument.isEmpty()) {
                    into.add(argument);
                }
                begin = at + 1;
                if (c == ')') {
                    return at + 1;
                }
            } else if (c == ')') {
                depth--;
            }
        }
    }
}
