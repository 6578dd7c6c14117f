package org.holdfast.office.access;

import java.util.List;

/// A request that is not carried out. Nothing was changed.
///
/// `code` is a key of the message bundles and part of the public contract: never renamed, never reused.
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final List<String> details;

    private Refused(int status, String code, List<String> details) {
        super(code + (details.isEmpty() ? "" : " " + details));
        this.status = status;
        this.code = code;
        this.details = List.copyOf(details);
    }

    /// Does not exist, or lies outside the caller's places: the same answer, so that nothing is confirmed to
    /// exist.
    public static Refused missing() {
        return new Refused(404, "problem.missing", List.of());
    }

    /// The role may not do this at all.
    public static Refused notAllowed() {
        return new Refused(403, "problem.not-allowed", List.of());
    }

    /// The role may, but not this person in this matter.
    public static Refused notAllowed(String code) {
        return new Refused(403, code, List.of());
    }

    /// Nobody is signed in, or no posting is in force today.
    public static Refused signIn() {
        return new Refused(401, "problem.sign-in", List.of());
    }

    /// The input is wrong; `details` are shown word for word.
    public static Refused input(String code, String... details) {
        return new Refused(422, code, List.of(details));
    }

    /// Somebody else was faster, or the same key came with another request.
    public static Refused conflict(String code, String... details) {
        return new Refused(409, code, List.of(details));
    }

    /// Too many of these in too short a time.
    public static Refused later(String code, String... details) {
        return new Refused(429, code, List.of(details));
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    public List<String> details() {
        return details;
    }
}
