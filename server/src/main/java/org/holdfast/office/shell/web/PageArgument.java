package org.holdfast.office.shell.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.web.CurrentActing;
import org.holdfast.office.shell.Frame;
import org.holdfast.office.shell.Page;
import org.holdfast.office.shell.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Gives handlers the [Page]: language from the cookie, else from the account, else Chinese.
@Component
class PageArgument implements HandlerMethodArgumentResolver, WebMvcConfigurer {
    static final String LANGUAGE_COOKIE = "language";
    static final String TYPE_COOKIE = "type";

    private final CurrentActing current;
    private final Words words;
    private final Clock clock;
    private final Frames frames;

    PageArgument(CurrentActing current, Words words, Clock clock, Frames frames) {
        this.current = current;
        this.words = words;
        this.clock = clock;
        this.frames = frames;
    }

    @Override
    public void addArgumentResolvers(java.util.List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Page.class;
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
        return of(request);
    }

    Page of(HttpServletRequest request) {
        Optional<Acting> acting = current.in(request);
        CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        Locale language = cookie(request, LANGUAGE_COOKIE)
                .map(value -> value.equals("en") ? Locale.ENGLISH : Locale.CHINA)
                .or(() -> acting.map(Acting::language))
                .orElse(Locale.CHINA);
        return page(
                request,
                language,
                acting,
                token == null ? "" : token.getToken(),
                () -> acting.map(who -> frames.of(who, current.postings(request).size()))
                        .orElse(Frame.NOBODY));
    }

    /// For an answer at the door: asks neither session nor database. The browser's language stands in for the
    /// account's.
    Page atTheDoor(HttpServletRequest request) {
        String accepted = request.getHeader("Accept-Language");
        Locale language = cookie(request, LANGUAGE_COOKIE)
                .or(() -> Optional.ofNullable(accepted))
                .filter(value -> value.startsWith("en"))
                .map(value -> Locale.ENGLISH)
                .orElse(Locale.CHINA);
        return page(request, language, Optional.empty(), "", () -> Frame.NOBODY);
    }

    private Page page(
            HttpServletRequest request, Locale language, Optional<Acting> acting, String token, Supplier<Frame> frame) {
        return new Page(
                language,
                acting,
                words,
                request.getRequestURI(),
                token,
                LocalDate.ofInstant(clock.instant(), clock.getZone()),
                cookie(request, TYPE_COOKIE).filter("large"::equals).isPresent(),
                frame);
    }

    private static Optional<String> cookie(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return Optional.empty();
        }
        for (Cookie cookie : cookies) {
            if (cookie.getName().equals(name)) {
                return Optional.ofNullable(cookie.getValue());
            }
        }
        return Optional.empty();
    }
}
