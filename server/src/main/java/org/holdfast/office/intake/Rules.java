package org.holdfast.office.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// The catalogue of what can be wrong with a cell: a code that is never reused, why in both languages, and the
/// cure.
///
/// Read from `rules.yaml` beside the class that owns the rules. {0} is the cell as entered, further numbers are
/// details.
public final class Rules {

    /// 1 refuses the row, 2 lets it pass with a warning, 3 says how a cell was read.
    public enum Severity {
        REFUSED,
        WARNING,
        READ_AS;

        public int number() {
            return ordinal() + 1;
        }
    }

    public record Rule(String code, Severity severity, String zh, String en, String cureZh, String cureEn) {

        public String messageZh(Object... details) {
            return filled(zh, details);
        }

        public String messageEn(Object... details) {
            return filled(en, details);
        }

        /// Any of the rule's texts with the same details put in.
        public String with(String text, Object... details) {
            return filled(text, details);
        }

        private static String filled(String text, Object[] details) {
            return new MessageFormat(text.replace("'", "''"), java.util.Locale.ROOT).format(details);
        }
    }

    private final Map<String, Rule> byCode;

    private Rules(Map<String, Rule> byCode) {
        this.byCode = byCode;
    }

    public static Rules beside(Class<?> owner) {
        Map<String, Rule> rules = new LinkedHashMap<>();
        try (InputStream in = owner.getResourceAsStream("rules.yaml")) {
            if (in == null) {
                throw new IllegalStateException("No rules.yaml beside " + owner.getName());
            }
            Map<?, ?> file = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromInputStream(in);
            file.forEach((code, body) -> rules.put((String) code, read((String) code, (Map<?, ?>) body)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Rules(rules);
    }

    private static Rule read(String code, Map<?, ?> body) {
        Severity severity = switch (String.valueOf(body.get("severity"))) {
            case "warning" -> Severity.WARNING;
            case "read-as" -> Severity.READ_AS;
            default -> Severity.REFUSED;
        };
        if (!(body.get("cure") instanceof Map<?, ?> cure)) {
            throw new IllegalStateException("The rule " + code + " of intake lacks its cure.");
        }
        return new Rule(code, severity, text(body, "zh"), text(body, "en"), text(cure, "zh"), text(cure, "en"));
    }

    private static String text(Map<?, ?> body, String key) {
        Object value = body.get(key);
        if (value == null) {
            throw new IllegalStateException("A rule of intake lacks its " + key + ": " + body);
        }
        return value.toString();
    }

    /// Both catalogues in one; a code in both is a mistake of ours.
    public Rules and(Rules others) {
        Map<String, Rule> all = new LinkedHashMap<>(byCode);
        others.byCode.forEach((code, rule) -> {
            if (all.put(code, rule) != null) {
                throw new IllegalStateException("The rule code " + code + " is used twice.");
            }
        });
        return new Rules(all);
    }

    public Rule of(String code) {
        Rule rule = byCode.get(code);
        if (rule == null) {
            throw new IllegalStateException("The catalogue has no rule " + code + ".");
        }
        return rule;
    }

    public boolean knows(String code) {
        return byCode.containsKey(code);
    }

    public Map<String, Rule> all() {
        return Map.copyOf(byCode);
    }
}
