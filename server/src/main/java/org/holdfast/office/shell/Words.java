package org.holdfast.office.shell;

import java.util.Locale;
import java.util.Set;

/// The texts of the screens. Keys live in `<module>/messages_zh.properties` and `_en`; every key stands in
/// both.
public interface Words {
    /// The text with its arguments put in (ICU message format). A missing key is shown as itself between marks.
    String get(Locale language, String key, Object... arguments);

    boolean has(Locale language, String key);

    Set<String> keys(Locale language);
}
