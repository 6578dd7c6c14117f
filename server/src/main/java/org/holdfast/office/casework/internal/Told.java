package org.holdfast.office.casework.internal;

import java.util.Locale;
import java.util.regex.Pattern;
import org.holdfast.office.access.Refused;
import org.holdfast.office.intake.IdentityNumber;

/// What people write into the forms of the doors, brought into one form or refused. Characters outside the basic
/// plane stand in many names of people and places and count as one.
public final class Told {
    private static final Pattern NUMBER = Pattern.compile("[0-9０-９][0-9０-９ -]{9,}[0-9０-９XxＸｘ]");

    private Told() {}

    public static String name(String entered, int longest) {
        String name = entered.strip().replaceAll("\\s+", " ");
        if (name.isEmpty()) {
            throw Refused.input("casework.declare.head-missing");
        }
        if (length(name) > longest || !name.codePoints().allMatch(Told::inNames)) {
            throw Refused.input("casework.declare.head-wrong", Integer.toString(longest));
        }
        return name;
    }

    /// The words without numbers: an ID number or a phone has a field of its own, where it is encrypted.
    public static String words(String entered, int longest) {
        String words = entered.strip().replaceAll("[\\p{Cc}&&[^\\n]]+", " ");
        if (words.codePoints().noneMatch(Character::isLetter)) {
            throw Refused.input("casework.declare.words-missing");
        }
        if (length(words) > longest) {
            throw Refused.input("casework.note-too-long", Integer.toString(longest));
        }
        return NUMBER.matcher(words).replaceAll("***");
    }

    public static String phone(String entered) {
        String phone = IdentityNumber.normalised(entered).replaceAll("[()]", "");
        String plain = phone.startsWith("+86") ? phone.substring(3) : phone;
        if (!plain.matches("1[0-9]{10}|0[0-9]{9,11}|[2-9][0-9]{6,7}")) {
            throw Refused.input("casework.declare.phone-wrong");
        }
        return plain;
    }

    /// The 18 characters of a resident ID.
    public static String document(String entered) {
        String number = IdentityNumber.normalised(entered);
        IdentityNumber.Fault fault = IdentityNumber.faultOf(number);
        if (fault != null) {
            throw Refused.input("registry.problem." + fault.rule());
        }
        return IdentityNumber.of(number).number();
    }

    /// Two ways of writing one name are equal.
    static boolean sameName(String one, String other) {
        return plain(one).equals(plain(other));
    }

    private static String plain(String name) {
        return name.replaceAll("[\\s·•．.‧・]+", "").toLowerCase(Locale.ROOT);
    }

    private static boolean inNames(int point) {
        return Character.isLetter(point)
                || Character.getType(point) == Character.NON_SPACING_MARK
                || " ·•．.‧・'-".indexOf(point) >= 0;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
