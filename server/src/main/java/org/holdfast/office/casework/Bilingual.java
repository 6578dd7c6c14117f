package org.holdfast.office.casework;

import java.util.Locale;

/// One sentence in both languages of the office.
public record Bilingual(String zh, String en) {
    public static final Bilingual NOTHING = new Bilingual("", "");

    public String in(Locale language) {
        return language.getLanguage().equals("en") ? en : zh;
    }
}
