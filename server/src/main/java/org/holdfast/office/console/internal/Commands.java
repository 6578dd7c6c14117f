package org.holdfast.office.console.internal;

import java.util.Objects;
import org.holdfast.office.exchange.MatchMeasure;
import org.holdfast.office.journal.Journal;
import org.holdfast.office.journal.Verification;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// `holdfast.command`: does one thing and ends.
@Component
@Order(100)
class Commands implements ApplicationRunner {
    private final ConfigurableApplicationContext office;
    private final Journal journal;
    private final LawCommands law;
    private final ImportRate importRate;
    private final ImportCommand imports;
    private final MatchMeasure matching;
    private final String command;

    Commands(
            ConfigurableApplicationContext office,
            Journal journal,
            LawCommands law,
            ImportRate importRate,
            ImportCommand imports,
            MatchMeasure matching,
            @Value("${holdfast.command:}") String command) {
        this.office = office;
        this.journal = journal;
        this.law = law;
        this.importRate = importRate;
        this.imports = imports;
        this.matching = matching;
        this.command = command;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (command.isBlank()) {
            return;
        }
        int exit = switch (command) {
            case "verify" -> verify();
            case "import" -> imports.run(arguments);
            case "screen" -> law.screen(arguments);
            case "policy-apply" -> law.applyPolicy();
            case "measure-import" -> importRate.measure(arguments);
            case "measure-match" ->
                matching.measure(number(arguments, "bench.records"), number(arguments, "bench.identities"));
            default -> {
                say("There is no command " + command + "; ./holdfast lists them all.");
                yield 2;
            }
        };
        System.exit(SpringApplication.exit(office, () -> exit));
    }

    private static int number(ApplicationArguments arguments, String name) {
        return Integer.parseInt(
                Objects.requireNonNull(arguments.getOptionValues(name), name).getFirst());
    }

    private int verify() {
        long began = System.nanoTime();
        Verification found = journal.verify();
        double seconds = (System.nanoTime() - began) / 1e9;
        say("Journal: %,d rows sealed and recomputed in %.1f s (%,.0f a second), %,d not sealed yet."
                .formatted(found.sealed(), seconds, found.sealed() / seconds, found.unsealed()));
        found.faults().forEach(Commands::say);
        say(found.holds() ? "Nothing was changed, removed or reordered." : "The journal does not hold.");
        return found.holds() ? 0 : 1;
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
