package org.holdfast.office.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Allowed;
import org.holdfast.office.access.Open;
import org.holdfast.office.access.PolicyMatrix;
import org.holdfast.office.access.Refused;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/// Asks the policy matrix before any handler of ours runs. A route without a mark is refused to everybody.
@Component
class MatrixCheck implements HandlerInterceptor {
    private final CurrentActing current;
    private final PolicyMatrix matrix;

    MatrixCheck(CurrentActing current, PolicyMatrix matrix) {
        this.current = current;
        this.matrix = matrix;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method)
                || !method.getBeanType().getName().startsWith("org.holdfast.")) {
            return true;
        }
        if (method.hasMethodAnnotation(Open.class)) {
            return true;
        }
        Acting acting = current.in(request).orElseThrow(Refused::signIn);
        Allowed allowed = method.getMethodAnnotation(Allowed.class);
        if (allowed == null || !matrix.allows(acting.role(), allowed.value())) {
            throw Refused.notAllowed();
        }
        // A posting narrowed to some places or households administers nobody: accounts stand in no village.
        if (!acting.narrow().isEmpty() && allowed.value().startsWith("account.") && namesOne(request)) {
            throw Refused.missing();
        }
        return true;
    }

    private static boolean namesOne(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> named
                && !named.isEmpty();
    }
}
