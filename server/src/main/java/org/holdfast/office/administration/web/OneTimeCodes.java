package org.holdfast.office.administration.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;

/// One-time codes between being made and being shown once to the administrator who made them.
final class OneTimeCodes {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String HELD = "one-time-code:";

    private OneTimeCodes() {}

    static String fresh() {
        byte[] bits = new byte[12];
        RANDOM.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    static void keep(HttpServletRequest request, UUID account, String code) {
        request.getSession(true).setAttribute(HELD + account, code);
    }

    /// The code, once; empty afterwards.
    static String take(HttpServletRequest request, UUID account) {
        Object code = request.getSession(true).getAttribute(HELD + account);
        request.getSession(true).removeAttribute(HELD + account);
        return code instanceof String text ? text : "";
    }
}
