package org.holdfast.office.access.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.session.SessionIdGenerator;

/// Headers, sessions and the sign-in wall (security.md 5.1, 5.9).
@Configuration
@EnableWebSecurity
class WebSecurity {
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none';"
                    + " frame-ancestors 'none'; manifest-src 'self'";

    @Bean
    SecurityFilterChain chain(HttpSecurity http, SecurityContextRepository contexts, Clock clock) throws Exception {
        return http.authorizeHttpRequests(routes -> routes.requestMatchers(
                                "/sign-in",
                                "/first-administrator",
                                "/invitation",
                                "/static/**",
                                "/favicon.ico",
                                "/ready",
                                "/language",
                                "/declare",
                                "/declare/**",
                                "/explain",
                                "/explain/receipt.pdf",
                                "/error")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                // A family writes for an hour and has no session worth protecting; the form carries a token of its own.
                .csrf(csrf -> csrf.ignoringRequestMatchers("/declare"))
                .securityContext(context -> context.securityContextRepository(contexts))
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/sign-in"))
                                .accessDeniedHandler(WebSecurity::refuse))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .httpStrictTransportSecurity(hsts -> hsts.requestMatcher(AnyRequestMatcher.INSTANCE))
                        .crossOriginOpenerPolicy(coop -> coop.policy(
                                org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter
                                        .CrossOriginOpenerPolicy.SAME_ORIGIN))
                        .frameOptions(frame -> frame.deny()))
                .addFilterBefore(new SessionLimits(clock), SecurityContextHolderFilter.class)
                .addFilterBefore(new SameOrigin(), CsrfFilter.class)
                .formLogin(form -> form.disable())
                .httpBasic(basic -> basic.disable())
                .logout(logout -> logout.disable())
                .requestCache(cache -> cache.disable())
                .build();
    }

    /// A form sent after the session ended carries a token of the past: its sender must sign in again.
    private static void refuse(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        boolean outside = who == null || who instanceof AnonymousAuthenticationToken;
        if (outside && why instanceof CsrfException) {
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader("Location", "/sign-in");
        } else {
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }

    /// Addresses that no browser makes are refused before any page; the refusal carries the headers too.
    @Bean
    RequestRejectedHandler rejected() {
        return (request, response, why) -> {
            response.setHeader("Content-Security-Policy", POLICY);
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("X-Frame-Options", "DENY");
            response.setHeader("Referrer-Policy", ReferrerPolicy.SAME_ORIGIN.getPolicy());
            response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
            response.setHeader("Strict-Transport-Security", "max-age=31536000 ; includeSubDomains");
            response.setHeader("Cache-Control", "no-store");
            response.setStatus(HttpStatus.BAD_REQUEST.value());
        };
    }

    @Bean
    SecurityContextRepository contexts() {
        return new HttpSessionSecurityContextRepository();
    }

    /// PBKDF2 is in every certified module, also the national ones.
    @Bean
    PasswordEncoder passwords() {
        return Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    }

    /// 256 random bits; a UUID has too few and a known shape.
    @Bean
    SessionIdGenerator sessionIds() {
        SecureRandom random = new SecureRandom();
        return () -> {
            byte[] bits = new byte[32];
            random.nextBytes(bits);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
        };
    }
}
