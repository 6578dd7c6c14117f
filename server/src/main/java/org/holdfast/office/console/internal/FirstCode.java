package org.holdfast.office.console.internal;

import org.holdfast.office.access.SignIn;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Tells the one who starts a fresh office how the first administrator gets in.
@Component
class FirstCode {
    private final SignIn signIn;
    private final boolean opens;

    FirstCode(
            SignIn signIn,
            @Value("${holdfast.command:}") String command,
            @Value("${holdfast.demo.rehearsal:}") String demo) {
        this.signIn = signIn;
        this.opens = command.isBlank() && demo.isBlank();
    }

    @EventListener
    void opened(ApplicationReadyEvent event) {
        if (opens) {
            signIn.firstCode()
                    .ifPresent(code -> System.out.println(
                            "No account exists yet. Open /first-administrator within 30 minutes and enter: " + code));
        }
    }
}
