package org.holdfast.office.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.TreeMap;
import java.util.UUID;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Refused;
import org.holdfast.office.access.WriteRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Gives handlers who acts, and the request key and body hash of a write.
@Component
class Arguments implements HandlerMethodArgumentResolver {
    private final CurrentActing current;

    Arguments(CurrentActing current) {
        this.current = current;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Acting.class || parameter.getParameterType() == WriteRequest.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest request = web.getNativeRequest(HttpServletRequest.class);
        if (request == null) {
            throw new IllegalStateException("Not an HTTP request");
        }
        return parameter.getParameterType() == Acting.class
                ? current.in(request).orElseThrow(Refused::signIn)
                : writeRequest(request);
    }

    private static WriteRequest writeRequest(HttpServletRequest request) {
        String key = request.getHeader("Idempotency-Key");
        if (key == null) {
            key = request.getParameter("request_key");
        }
        if (key == null) {
            throw Refused.input("problem.no-request-key");
        }
        try {
            return new WriteRequest(
                    UUID.fromString(key), request.getMethod() + " " + request.getRequestURI(), hash(request));
        } catch (IllegalArgumentException e) {
            throw Refused.input("problem.no-request-key");
        }
    }

    private static byte[] hash(HttpServletRequest request) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new TreeMap<>(request.getParameterMap()).forEach((name, values) -> {
                if (!name.equals("_csrf") && !name.equals("request_key")) {
                    digest.update((name + "=" + Arrays.toString(values) + "\n").getBytes(StandardCharsets.UTF_8));
                }
            });
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
