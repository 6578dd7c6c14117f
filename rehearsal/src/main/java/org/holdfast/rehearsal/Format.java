package org.holdfast.rehearsal;

import java.util.Locale;

/// How the files are laid out: our own template set, or like the exports of the national system.
public enum Format {
    TEMPLATE,
    NATIONAL;

    Scribe scribe(Rehearsal rehearsal) {
        return switch (this) {
            case TEMPLATE -> new TemplateScribe(rehearsal);
            case NATIONAL -> new NationalScribe(rehearsal);
        };
    }

    static Format parse(String text) {
        for (Format format : values()) {
            if (format.name().equalsIgnoreCase(text.strip())) {
                return format;
            }
        }
        throw new IllegalArgumentException(
                "--format is template or national, not \"" + text.toLowerCase(Locale.ROOT) + "\".");
    }
}
