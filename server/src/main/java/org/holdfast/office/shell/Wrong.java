package org.holdfast.office.shell;

import java.util.List;
import org.holdfast.office.access.Refused;

/// One thing that is wrong in a form: which field, and the sentence that says what, why and the cure.
///
/// @param field name of the field and id of its input; empty where the form as a whole is meant
public record Wrong(String field, String code, List<String> details) {
    public Wrong {
        details = List.copyOf(details);
    }

    public static Wrong at(String field, String code, String... details) {
        return new Wrong(field, code, List.of(details));
    }

    public static Wrong at(String field, Refused refused) {
        return new Wrong(field, refused.code(), refused.details());
    }
}
