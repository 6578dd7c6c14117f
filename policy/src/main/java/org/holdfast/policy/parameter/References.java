package org.holdfast.policy.parameter;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.holdfast.policy.text.Form;

/// Reads the `references` of a file.
public final class References {

    private static final Set<String> CONFIDENCE = Set.of("", "H", "M", "L", "R");

    private References() {}

    public static Map<String, Reference> of(Form file) {
        Map<String, Reference> references = new LinkedHashMap<>();
        Optional<Form> group = file.form("references", "the references");
        if (group.isEmpty()) {
            return references;
        }
        for (String key : group.get().keys()) {
            group.get().form(key, "a reference").ifPresent(form -> references.put(key, reference(key, form)));
        }
        return references;
    }

    private static Reference reference(String key, Form form) {
        Optional<LocalDate> issuedOn = issuedOn(form);
        String confidence = form.text("confidence").orElse("");
        if (!CONFIDENCE.contains(confidence)) {
            form.problems()
                    .add(
                            "confidence",
                            form.at("confidence"),
                            "'" + confidence + "' is no mark of confidence.",
                            "The reader must know how sure the number is.",
                            "Write H, M, L or R.");
        }
        Reference reference = new Reference(
                key,
                form.needed("title"),
                form.text("number").orElse(""),
                form.text("clause").orElse(""),
                issuedOn,
                form.text("issuer").orElse(""),
                form.text("source").orElse(""),
                confidence,
                form.text("note").orElse(""));
        form.done();
        return reference;
    }

    /// `issued-on: unknown` is allowed and said aloud; leaving the day out is not.
    private static Optional<LocalDate> issuedOn(Form form) {
        if (!form.has("issued-on")) {
            form.problems()
                    .add(
                            "missing-key",
                            form.at(),
                            "'issued-on' is missing.",
                            "A value must not start before its document unless somebody says why.",
                            "Write the day, or 'issued-on: unknown' when it has not been found.");
            return Optional.empty();
        }
        return form.text("issued-on").filter("unknown"::equals).isPresent() ? Optional.empty() : form.day("issued-on");
    }
}
