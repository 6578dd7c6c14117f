package org.holdfast.office.intake;

import java.util.Optional;

/// One thing a target can take in. `name` is also the last word of the template's heading and the staging
/// column.
///
/// A `derived` field stands in the staging table but never in a file: the target computes it from the others.
public record Field(String name, Kind kind, boolean required, boolean derived, String zh, String en) {

    public static Field required(String name, Kind kind, String zh, String en) {
        return new Field(name, kind, true, false, zh, en);
    }

    public static Field of(String name, Kind kind, String zh, String en) {
        return new Field(name, kind, false, false, zh, en);
    }

    public static Field derived(String name, Kind kind) {
        return new Field(name, kind, false, true, name, name);
    }

    /// Encrypted before it reaches the database; its cells are masked in everything we write about them.
    public Optional<Kind.Secret> secret() {
        return switch (kind) {
            case Kind.Document d -> Optional.of(d.secret());
            case Kind.Phone p -> Optional.of(p.secret());
            case Kind.BankCard b -> Optional.of(b.secret());
            case Kind.Text _, Kind.Whole _, Kind.Scaled _, Kind.Money _, Kind.YesNo _, Kind.Code _ -> Optional.empty();
            case Kind.Day _, Kind.Month _, Kind.Village _, Kind.Place _ -> Optional.empty();
        };
    }

    /// The heading of our own template: Chinese name, blank, field name.
    public String heading() {
        return zh + " " + name;
    }
}
