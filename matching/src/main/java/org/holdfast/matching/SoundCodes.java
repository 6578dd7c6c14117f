package org.holdfast.matching;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Every sound of [NameSounds] as a number: two characters sound alike when their numbers are equal. Thread-safe.
public final class SoundCodes {
    private static final int BEYOND = 1 << 16;

    private final char[] ofCharacter = new char[PackedName.UNTIL - PackedName.FROM];
    private final Map<String, Integer> numbers = new HashMap<>();

    /// Reads all characters once, which takes a good part of a second.
    public SoundCodes(NameSounds sounds) {
        for (int i = 0; i < ofCharacter.length; i++) {
            String sound = sounds.of(PackedName.FROM + i);
            ofCharacter[i] = (char)
                    numbers.computeIfAbsent(sound, s -> numbers.size() + 1).intValue();
        }
    }

    /// @param character a code point; those without a reading stand for themselves, in small letters
    int of(int character) {
        if (character >= PackedName.FROM && character < PackedName.UNTIL) {
            return ofCharacter[character - PackedName.FROM];
        }
        String itself = Character.toString(character).toLowerCase(Locale.ROOT);
        Integer number = numbers.get(itself);
        return number != null ? number : BEYOND + itself.hashCode();
    }

    int ofPacked(long character) {
        return ofCharacter[(int) character - 1];
    }

    /// One number for the sounds of a name: equal for names that sound alike, and seldom for others.
    int hash(long packed) {
        int hash = 0;
        for (long rest = packed; rest != 0; rest >>>= PackedName.BITS) {
            hash = (hash + ofCharacter[(int) (rest & PackedName.MASK) - 1]) * 0x9E3779B1;
        }
        return hash ^ hash >>> 15;
    }

    int hash(String name) {
        int hash = 0;
        for (int i = 0; i < name.length(); i += Character.charCount(name.codePointAt(i))) {
            hash = (hash + of(name.codePointAt(i))) * 0x9E3779B1;
        }
        return hash ^ hash >>> 15;
    }
}
