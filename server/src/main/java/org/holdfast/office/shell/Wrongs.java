package org.holdfast.office.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.holdfast.office.access.Refused;
import org.jspecify.annotations.Nullable;

/// What is wrong in a form that was sent: all of it at once, in the order of the fields. Shown in a summary on
/// top and beside each field, in the same words, with everything that was entered still in place.
public final class Wrongs {
    private final List<Wrong> all = new ArrayList<>();

    public static Wrongs none() {
        return new Wrongs();
    }

    public Wrongs add(Wrong wrong) {
        all.add(wrong);
        return this;
    }

    /// Reads one field; where that is refused, notes it and goes on with null.
    public <T> @Nullable T read(String field, Supplier<@Nullable T> reading) {
        try {
            return reading.get();
        } catch (Refused refused) {
            if (refused.status() != 422) {
                throw refused;
            }
            all.add(Wrong.at(field, refused));
            return null;
        }
    }

    public List<Wrong> all() {
        return List.copyOf(all);
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    public boolean has(String field) {
        return at(field).isPresent();
    }

    public Optional<Wrong> at(String field) {
        return all.stream().filter(wrong -> wrong.field().equals(field)).findFirst();
    }

    /// Title of a page: where something is wrong it says so first, before the page is read.
    public String title(Page page, String title) {
        return isEmpty() ? title : page.w("shell.error-title", title);
    }
}
