package org.holdfast.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The conditions of the hand-written SQL, read from `sql/judge/5` to `8`, so that rule engines are
/// asked the same text.
///
/// What those files take from the views before them, and what they put together with `case` or
/// `coalesce`, is a fact and is given; every other column is a condition.
final class Conditions {

    private static final Pattern TOKEN = Pattern.compile("\\s*(::\\w+|[A-Za-z_][\\w.]*|\\d+|<>|<=|>=|[-+*<>=(),])");
    private static final Pattern ALIAS = Pattern.compile("(.*)\\s+as\\s+(\\w+)", Pattern.DOTALL);
    private static final Pattern MADE = Pattern.compile("\\bas (\\w+_(?:lo|hi))\\b");

    /// Conditions that several rules share, in the order in which they need each other.
    final Map<String, Condition> shared = new LinkedHashMap<>();

    /// Rules by their bit.
    final Map<Integer, Condition> rules = new TreeMap<>();

    final Set<String> truths = new LinkedHashSet<>();
    final Set<String> numbers = new LinkedHashSet<>();
    private final Set<String> always = new LinkedHashSet<>(Numbers.always());

    private List<String> tokens = List.of();
    private int at;

    Conditions() {
        for (String script : List.of("3-money", "4-events")) {
            Matcher made = MADE.matcher(Texts.text("judge/" + script));
            while (made.find()) {
                always.add(made.group(1));
            }
        }
        for (String script : List.of("5-known", "6-risk", "7-quality", "8-end-referral-focus")) {
            for (String item :
                    items(Texts.statements(Texts.text("judge/" + script)).getFirst())) {
                take(item);
            }
        }
    }

    boolean always(String number) {
        return always.contains(number);
    }

    private void take(String item) {
        Matcher named = ALIAS.matcher(item);
        if (!named.matches()) {
            return;
        }
        String name = named.group(2);
        String text = named.group(1);
        if (text.contains("case ") || text.contains("coalesce(")) {
            if (text.startsWith("coalesce(")) {
                always.add(name);
            }
            return;
        }
        Condition condition = parse(text);
        if (name.matches("b\\d+")) {
            rules.put(Integer.parseInt(name.substring(1)), condition);
        } else {
            shared.put(name, condition);
        }
    }

    /// What stands between `select` and `from`, without comments, cut at its outer commas.
    private static List<String> items(String view) {
        String text = view.replaceAll("--[^\n]*", "");
        String inner = text.substring(text.indexOf("select ") + 7, text.indexOf("\nfrom "));
        List<String> all = new ArrayList<>();
        int depth = 0;
        int begin = 0;
        for (int place = 0; place < inner.length(); place++) {
            char c = inner.charAt(place);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == ',' && depth == 0) {
                all.add(inner.substring(begin, place).strip());
                begin = place + 1;
            }
        }
        all.add(inner.substring(begin).strip());
        return all;
    }

    private Condition parse(String text) {
        List<String> found = new ArrayList<>();
        Matcher token = TOKEN.matcher(text);
        int end = 0;
        while (token.lookingAt()) {
            String word = token.group(1);
            if (!word.startsWith("::")) {
                found.add(word.substring(word.indexOf('.') + 1));
            }
            end = token.end();
            token.region(end, text.length());
        }
        if (!text.substring(end).isBlank()) {
            throw new IllegalStateException("Not understood: " + text.substring(end));
        }
        tokens = found;
        at = 0;
        Condition condition = any();
        if (at < tokens.size()) {
            throw new IllegalStateException("Not understood from " + tokens.get(at) + " on: " + text);
        }
        return condition;
    }

    private String next() {
        return at < tokens.size() ? tokens.get(at) : "";
    }

    private boolean took(String word) {
        boolean its = next().equals(word);
        at += its ? 1 : 0;
        return its;
    }

    private void need(String word) {
        if (!took(word)) {
            throw new IllegalStateException("'" + word + "' is wanted and not '" + next() + "' in " + tokens);
        }
    }

    private Condition any() {
        List<Condition> of = new ArrayList<>(List.of(all()));
        while (took("or")) {
            of.add(all());
        }
        return of.size() == 1 ? of.getFirst() : new Condition.Any(of);
    }

    private Condition all() {
        List<Condition> of = new ArrayList<>(List.of(one()));
        while (took("and")) {
            of.add(one());
        }
        return of.size() == 1 ? of.getFirst() : new Condition.All(of);
    }

    private Condition one() {
        if (took("not")) {
            return new Condition.Not(one());
        }
        if (took("(")) {
            Condition inner = any();
            need(")");
            return inner;
        }
        String word = next();
        return switch (word) {
            case "there_is" -> asked();
            case "nobody" -> new Condition.Not(asked());
            case "below", "at_most" -> intervals(word.equals("below"));
            default -> comparison();
        };
    }

    private Condition asked() {
        at++;
        need("(");
        Condition of = truth(tokens.get(at++));
        need(")");
        return of;
    }

    private Condition truth(String name) {
        if (rules.containsKey(name.matches("b\\d+") ? Integer.parseInt(name.substring(1)) : -1)) {
            return rules.getOrDefault(Integer.parseInt(name.substring(1)), new Condition.Truth(name));
        }
        if (!shared.containsKey(name)) {
            truths.add(name);
        }
        return new Condition.Truth(name);
    }

    /// Two intervals: surely below when the highest is below the lowest.
    private Condition intervals(boolean below) {
        at++;
        need("(");
        List<String> used = new ArrayList<>();
        String aLo = product(used);
        need(",");
        String aHi = product(used);
        need(",");
        String bLo = product(used);
        need(",");
        String bHi = product(used);
        need(")");
        String surely = aHi + (below ? " < " : " <= ") + bLo;
        String possibly = aLo + (below ? " < " : " <= ") + bHi;
        return new Condition.Compare(surely, possibly, used);
    }

    private Condition comparison() {
        String first = next();
        List<String> used = new ArrayList<>();
        String follows = at + 1 < tokens.size() ? tokens.get(at + 1) : "";
        if (!List.of("=", "<>", "<", ">", "<=", ">=", "in", "*").contains(follows)) {
            at++;
            return truth(first);
        }
        String left = product(used);
        if (took("in")) {
            need("(");
            List<String> same = new ArrayList<>();
            do {
                same.add(left + " == " + product(used));
            } while (took(","));
            need(")");
            String text = "(" + String.join(" || ", same) + ")";
            return new Condition.Compare(text, text, used);
        }
        String operator = tokens.get(at++);
        String text = left
                + switch (operator) {
                    case "=" -> " == ";
                    case "<>" -> " != ";
                    default -> " " + operator + " ";
                }
                + product(used);
        return new Condition.Compare(text, text, used);
    }

    private String product(List<String> used) {
        StringBuilder text = new StringBuilder(factor(used));
        while (took("*")) {
            text.append(" * ").append(factor(used));
        }
        return text.toString();
    }

    private String factor(List<String> used) {
        String word = tokens.get(at++);
        if (Character.isDigit(word.charAt(0))) {
            return word + ".0";
        }
        numbers.add(word);
        used.add(word);
        return "#" + word + "#";
    }
}
