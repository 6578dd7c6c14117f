package org.holdfast.matching;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;

/// How a name sounds, without tones: two characters that sound alike are what a clerk on the telephone
/// confuses. The readings come from ICU's table of the Unicode Consortium, one a character; surnames with a
/// reading of their own (单 shan, 仇 qiu …) have it on both sides, so they still agree. Sounds that the south
/// does not keep apart (zh/z, n/l at the beginning, ng/n at the end) are one.
public final class NameSounds {
    private static final int FROM = 0x3400;
    private static final int UNTIL = 0xA000;

    private final String[] sounds = new String[UNTIL - FROM];
    private final Transliterator reader = Transliterator.getInstance("Han-Latin; Latin-ASCII; Lower");

    /// The sound of one character; the character itself where it has none.
    public String of(int character) {
        if (character < FROM || character >= UNTIL) {
            return Character.toString(character).toLowerCase(Locale.ROOT);
        }
        String known = sounds[character - FROM];
        if (known == null) {
            known = merged(read(character));
            sounds[character - FROM] = known;
        }
        return known;
    }

    /// The sounds of a name, one after the other.
    public String of(String name) {
        StringBuilder all = new StringBuilder(name.length() * 4);
        name.codePoints().forEach(c -> all.append(of(c)).append(' '));
        return all.toString();
    }

    private synchronized String read(int character) {
        return reader.transliterate(Character.toString(character)).strip();
    }

    private static String merged(String sound) {
        String merged = sound.replaceFirst("^([zcs])h", "$1").replaceFirst("ng$", "n");
        return merged.startsWith("l") ? "n" + merged.substring(1) : merged;
    }
}
