package org.holdfast.policy.text;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The units of the law in words. The law writes them in English, "yuan per person per 12 months"; in Chinese
/// that is 元/人/12个月.
public final class UnitWords {
    private static final Map<String, String> CHINESE = Map.ofEntries(
            Map.entry("yuan", "元"),
            Map.entry("persons", "人"),
            Map.entry("person", "人"),
            Map.entry("household", "户"),
            Map.entry("count", "个"),
            Map.entry("days", "天"),
            Map.entry("day", "天"),
            Map.entry("months", "个月"),
            Map.entry("month", "月"),
            Map.entry("years", "岁（年）"),
            Map.entry("year", "年"),
            Map.entry("mu", "亩"),
            Map.entry("m2", "平方米"),
            Map.entry("m", "米"),
            Map.entry("share", "比例"),
            Map.entry("yesno", "是（yes）或否（no）"));
    private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9]*");

    private UnitWords() {}

    /// @param unit as the law writes it; what is not known stays as it is
    public static Wording of(String unit) {
        Matcher words = WORD.matcher(unit.replaceAll(" (per|a) ", "/"));
        String chinese =
                words.replaceAll(word -> Matcher.quoteReplacement(CHINESE.getOrDefault(word.group(), word.group())));
        return new Wording(chinese.replace(" ", ""), unit);
    }
}
