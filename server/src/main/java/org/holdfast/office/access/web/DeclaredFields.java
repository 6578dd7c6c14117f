package org.holdfast.office.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.holdfast.office.access.Fields;
import org.holdfast.office.access.Refused;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.HandlerInterceptor;

/// A write may carry only the fields its handler declares (S-15). What a handler does not name it cannot be
/// tricked into using; a form that sends more is a mistake of ours or an attempt of somebody's.
@Component
class DeclaredFields implements HandlerInterceptor {
    private static final Set<String> ALWAYS = Set.of("_csrf", "request_key");
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private final Map<HandlerMethod, Set<String>> declared = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (SAFE.contains(request.getMethod())
                || !(handler instanceof HandlerMethod method)
                || !method.getBeanType().getName().startsWith("org.holdfast.")
                || "/error".equals(request.getRequestURI())) {
            return true;
        }
        Set<String> allowed = declared.computeIfAbsent(method, DeclaredFields::of);
        Set<String> strange = new TreeSet<>(request.getParameterMap().keySet());
        if (request instanceof MultipartHttpServletRequest files) {
            strange.addAll(files.getFileMap().keySet());
        }
        strange.removeIf(name -> ALWAYS.contains(name) || isIn(allowed, name));
        if (!strange.isEmpty()) {
            throw Refused.input("problem.unknown-field");
        }
        return true;
    }

    /// Names a handler takes from the form; entries ending in `*` are beginnings of names.
    static Set<String> of(HandlerMethod method) {
        Set<String> names = new LinkedHashSet<>();
        Fields fields = method.getMethodAnnotation(Fields.class);
        if (fields != null) {
            names.addAll(Set.of(fields.value()));
        }
        for (MethodParameter parameter : method.getMethodParameters()) {
            parameter.initParameterNameDiscovery(new org.springframework.core.DefaultParameterNameDiscoverer());
            addNames(names, parameter);
        }
        return names;
    }

    private static void addNames(Set<String> names, MethodParameter parameter) {
        RequestParam single = parameter.getParameterAnnotation(RequestParam.class);
        RequestPart part = parameter.getParameterAnnotation(RequestPart.class);
        if (single != null && !Map.class.isAssignableFrom(parameter.getParameterType())) {
            names.add(orOwn(single.value(), single.name(), parameter));
        } else if (part != null) {
            names.add(orOwn(part.value(), part.name(), parameter));
        } else if (parameter.hasParameterAnnotation(ModelAttribute.class)
                && parameter.getParameterType().isRecord()) {
            for (RecordComponent component : parameter.getParameterType().getRecordComponents()) {
                names.add(component.getName());
            }
        }
    }

    private static String orOwn(String value, String name, MethodParameter parameter) {
        if (!value.isEmpty()) {
            return value;
        }
        String own = parameter.getParameterName();
        return !name.isEmpty() ? name : own == null ? "" : own;
    }

    private static boolean isIn(Set<String> allowed, String name) {
        return allowed.stream()
                .anyMatch(entry -> entry.endsWith("*")
                        ? name.startsWith(entry.substring(0, entry.length() - 1))
                        : entry.equals(name) || ("_" + entry).equals(name));
    }
}
