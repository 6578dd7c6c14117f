package org.holdfast.office.access;

/// What a write answers, stored with its request key and given again to a retry: a status and a path or a short
/// text.
public record Answer(int status, String body) {
    /// The usual answer of a form: go and look at the result.
    public static Answer seeOther(String path) {
        return new Answer(303, path);
    }

    public static Answer ok(String body) {
        return new Answer(200, body);
    }
}
