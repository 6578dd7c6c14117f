package org.holdfast.office.console.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.holdfast.office.access.Acting;
import org.holdfast.office.screening.Night;
import org.holdfast.office.screening.PolicyVersions;
import org.holdfast.office.screening.Screening;
import org.holdfast.policy.problem.PolicyRefused;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.stereotype.Component;

/// `./holdfast screen` and `./holdfast policy apply`.
@Component
class LawCommands {
    private final Night night;
    private final PolicyVersions policy;
    private final Clock clock;
    private final Path folder;

    LawCommands(Night night, PolicyVersions policy, Clock clock, @Value("${holdfast.policy}") Path folder) {
        this.night = night;
        this.policy = policy;
        this.clock = clock;
        this.folder = folder;
    }

    /// Judges every household as of `--as-of`, today where it is left out.
    int screen(ApplicationArguments arguments) {
        List<String> named = arguments.getOptionValues("as-of");
        LocalDate asOf;
        try {
            asOf = named != null && !named.isEmpty()
                    ? LocalDate.parse(named.getFirst())
                    : LocalDate.ofInstant(clock.instant(), clock.getZone());
        } catch (DateTimeParseException e) {
            say("--as-of takes a day such as 2022-06-01.");
            return 2;
        }
        Screening.Outcome outcome = night.run(
                asOf,
                0,
                Acting.NATION_END,
                progress -> say("%d of %d counties, %,d households, %s"
                        .formatted(
                                progress.countiesDone(),
                                progress.counties(),
                                progress.households(),
                                seconds(progress.took()))));
        say("%,d households judged as of %s: %,d answers changed, %,d clues opened, in %s (%,d households a second)."
                .formatted(
                        outcome.households(),
                        asOf,
                        outcome.changed(),
                        outcome.clues(),
                        seconds(outcome.took()),
                        outcome.households()
                                * 1_000
                                / Math.max(1, outcome.took().toMillis())));
        outcome.notJudged().forEach(LawCommands::say);
        return outcome.notJudged().isEmpty() ? 0 : 1;
    }

    int applyPolicy() {
        try {
            PolicyVersions.InForce applied = policy.applyFolder(folder, null);
            say("Policy version %d is in force, with %d rules (%s)."
                    .formatted(applied.number(), applied.book().rules().size(), applied.hash()));
            return 0;
        } catch (PolicyRefused refused) {
            refused.problems().forEach(problem -> say(problem.toString()));
            say("Nothing was applied; the version before stays in force.");
            return 1;
        }
    }

    private static String seconds(Duration took) {
        return "%d.%d s".formatted(took.toSeconds(), took.toMillisPart() / 100);
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
