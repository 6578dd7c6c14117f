package org.holdfast.rehearsal;

import java.util.List;

/// Puts one village's households on pages, one page per file, in the order of [#files]. Used by one thread at a
/// time.
interface Scribe {

    /// A file, relative to the folder, with what stands above its rows. `text` may be several lines.
    record Heading(String file, String text) {}

    List<Heading> files();

    /// Begins a village on clean pages.
    void begin(Village village);

    /// `firstPerson` counts the people made before in this village.
    void household(Household home, int firstPerson);

    /// After the last household of the village.
    void end();

    /// In the order of [#files].
    List<Bytes> pages();
}
