package org.holdfast.office.shell;

import org.holdfast.office.journal.Journal;
import org.holdfast.office.journal.Verification;
import org.holdfast.office.shell.internal.JournalAlone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/// `./holdfast verify`: recomputes the journal beside a running or a closed office and names what does not fit.
///
/// Ends with 0 when the journal holds, 1 when it does not, 2 when it could not be read.
public final class VerifyCommand {
    private VerifyCommand() {}

    /// Takes the server's own settings: `--holdfast.data=…`, `--holdfast.database.url=…`, `--holdfast.keys=…`.
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    static int run(String[] arguments) {
        SpringApplication alone = new SpringApplication(JournalAlone.class);
        alone.setWebApplicationType(WebApplicationType.NONE);
        alone.setLogStartupInfo(false);
        try (ConfigurableApplicationContext context = alone.run(arguments)) {
            long began = System.nanoTime();
            Verification found = context.getBean(Journal.class).verify();
            return tell(found, System.nanoTime() - began);
        } catch (RuntimeException e) {
            Throwable root = e;
            while (root.getCause() != null && root.getCause() != root) {
                root = root.getCause();
            }
            say("The journal could not be read: " + root.getMessage());
            return 2;
        }
    }

    private static int tell(Verification found, long nanoseconds) {
        long rate = found.sealed() * 1_000_000_000L / Math.max(1, nanoseconds);
        say("Journal: %,d rows sealed and recomputed in %,d ms (%,d a second), %,d not sealed yet."
                .formatted(found.sealed(), nanoseconds / 1_000_000, rate, found.unsealed()));
        found.faults().forEach(VerifyCommand::say);
        say(found.holds() ? "Nothing was changed, removed or reordered." : "The journal does not hold.");
        return found.holds() ? 0 : 1;
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
