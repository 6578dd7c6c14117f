package org.holdfast.policy.help;

import java.util.Locale;

/// What a category of measures is for.
public enum HelpClass {
    /// Lets people earn: industry, employment, finance, public posts.
    DEVELOPMENT,
    /// Carries who cannot earn.
    GUARANTEE,
    /// Solves one problem: health, schooling, house, water and the like.
    SUPPORT;

    /// The word in the files.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
