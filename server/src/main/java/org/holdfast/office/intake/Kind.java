package org.holdfast.office.intake;

import java.util.Map;

/// What may stand in a cell. A closed set: a new kind must be read, staged, explained and offered in the
/// template.
public sealed interface Kind {

    /// Words as they are, at most `max` characters.
    record Text(int max) implements Kind {}

    /// A whole number within bounds.
    record Whole(long min, long max) implements Kind {}

    /// A decimal kept as a whole number of its smallest part: 2 digits of mu are hundredths of a mu.
    record Scaled(int digits, long min, long max) implements Kind {}

    /// An amount of money, kept in fen (hundredths of the currency the profile declares).
    record Money(long minFen, long maxFen) implements Kind {}

    record YesNo() implements Kind {}

    /// One word of a list. `numbers` knows every accepted spelling; `labels` is what the template offers.
    record Code(String list, Map<String, Integer> numbers, Map<Integer, String> labels) implements Kind {
        public Code {
            numbers = Map.copyOf(numbers);
            labels = Map.copyOf(labels);
        }
    }

    record Day() implements Kind {}

    /// A month, kept as its first day.
    record Month() implements Kind {}

    /// A 12-digit code of a village that lies within the scope of the one who brings the file.
    record Village() implements Kind {}

    /// A 12-digit code of any place within that scope.
    record Place() implements Kind {}

    /// An identity number or disability certificate (GB 11643; 15, 18, 20 or 22 characters). Stored encrypted.
    record Document(Secret secret) implements Kind {}

    /// A telephone number of 11 digits. Stored encrypted.
    record Phone(Secret secret) implements Kind {}

    /// A bank card of 12 to 19 digits. Stored encrypted.
    record BankCard(Secret secret) implements Kind {}

    /// Where an encrypted cell will live, and under which kind its blind index is made.
    record Secret(String tableColumn, String indexKind) {
        /// The part that identifies: a disability certificate is found by the identity number it begins with.
        public String indexed(String plain) {
            return indexKind.equals("document") && plain.length() > 18 ? plain.substring(0, 18) : plain;
        }
    }
}
