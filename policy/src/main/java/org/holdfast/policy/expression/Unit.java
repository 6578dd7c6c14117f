package org.holdfast.policy.expression;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a value counts: yuan, persons, yes or no, a word of a list … or a rate of two of them. Unlike units are
/// never compared.
public record Unit(Base base, Optional<Base> per, String list) {

    /// `decimals` is how many decimal places the stored whole number has: yuan are held in fen.
    public enum Base {
        YUAN(2),
        PERSONS(0),
        COUNT(0),
        DAYS(0),
        MONTHS(0),
        YEARS(0),
        MU(2),
        M2(0),
        M(0),
        SHARE(6),
        YESNO(0),
        CODE(0),
        /// A bare number in an expression: it takes the unit of what it stands beside.
        PLAIN(0);

        private final int decimals;

        Base(int decimals) {
            this.decimals = decimals;
        }

        public int decimals() {
            return decimals;
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static final Unit YUAN = of(Base.YUAN);
    public static final Unit PERSONS = of(Base.PERSONS);
    public static final Unit COUNT = of(Base.COUNT);
    public static final Unit SHARE = of(Base.SHARE);
    public static final Unit YESNO = of(Base.YESNO);
    public static final Unit PLAIN = of(Base.PLAIN);

    /// The first words say the unit; what follows explains it and is shown, not compared.
    private static final Pattern WRITTEN =
            Pattern.compile("(yuan|persons|count|days|months|years|share|yesno|mu|m2|m)( (?:per|a) ([a-z0-9]+)\\b.*)?");
    private static final Pattern CODE = Pattern.compile("code ([a-z][a-z0-9-]*)");

    public static Unit of(Base base) {
        return new Unit(base, Optional.empty(), "");
    }

    public static Unit rate(Base base, Base per) {
        return new Unit(base, Optional.of(per), "");
    }

    public static Unit code(String list) {
        return new Unit(Base.CODE, Optional.empty(), list);
    }

    /// Reads the unit of a file; empty when the text is none.
    public static Optional<Unit> read(String text) {
        Matcher code = CODE.matcher(text);
        if (code.matches()) {
            return Optional.of(code(code.group(1)));
        }
        Matcher written = WRITTEN.matcher(text);
        if (!written.matches()) {
            return Optional.empty();
        }
        Base base = Base.valueOf(written.group(1).toUpperCase(Locale.ROOT));
        String per = written.group(3);
        return Optional.of(
                "person".equals(per) ? rate(base, Base.PERSONS) : "mu".equals(per) ? rate(base, Base.MU) : of(base));
    }

    public boolean isTruth() {
        return base == Base.YESNO;
    }

    public boolean isCode() {
        return base == Base.CODE;
    }

    public boolean isNumber() {
        return !isTruth() && !isCode();
    }

    /// Decimal places of the whole number that holds a known value.
    public int decimals() {
        return base.decimals();
    }

    @Override
    public String toString() {
        String word = isCode() ? "code " + list : base.word();
        return per.map(p -> word + " per " + (p == Base.PERSONS ? "person" : p.word()))
                .orElse(word);
    }
}
