package org.holdfast.office.console.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.holdfast.office.access.Accounts;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.PolicyMatrix;
import org.holdfast.office.access.Refused;
import org.holdfast.office.intake.Batch;
import org.holdfast.office.intake.FindingLine;
import org.holdfast.office.intake.Imports;
import org.holdfast.office.intake.Surveys;
import org.springframework.boot.ApplicationArguments;
import org.springframework.stereotype.Component;

/// `./holdfast import FILE --profile NAME --as LOGIN`: a file from the command line, as a person with a
/// posting, through the same door as the page.
@Component
class ImportCommand {
    private static final int SHOWN = 10;

    private final Imports imports;
    private final Surveys surveys;
    private final SurveyPlaces places;
    private final Accounts accounts;
    private final PolicyMatrix matrix;
    private final Clock clock;

    ImportCommand(
            Imports imports,
            Surveys surveys,
            SurveyPlaces places,
            Accounts accounts,
            PolicyMatrix matrix,
            Clock clock) {
        this.imports = imports;
        this.surveys = surveys;
        this.places = places;
        this.accounts = accounts;
        this.matrix = matrix;
        this.clock = clock;
    }

    int run(ApplicationArguments arguments) {
        String profile = option(arguments, "profile");
        String login = option(arguments, "as");
        List<String> files = arguments.getNonOptionArgs();
        if (files.size() != 1 || profile.isEmpty() || login.isEmpty()) {
            say("Say: ./holdfast import FILE --profile NAME --as LOGIN [--data DIR]");
            return 2;
        }
        Optional<Imports.Choice> choice = imports.choices().stream()
                .filter(one -> one.profile().equals(profile))
                .findFirst();
        Path file = Path.of(files.getFirst());
        if (choice.isEmpty() || !Files.isRegularFile(file)) {
            say(
                    choice.isEmpty()
                            ? "There is no profile " + profile + "; there are "
                                    + imports.choices().stream()
                                            .map(Imports.Choice::profile)
                                            .toList()
                            : "There is no file " + file + ".");
            return 2;
        }
        try {
            return bring(choice.get(), file, login, arguments);
        } catch (Refused refused) {
            say("Refused: " + refused.getMessage() + " Nothing was changed.");
            return 1;
        }
    }

    private int bring(Imports.Choice choice, Path file, String login, ApplicationArguments arguments) {
        String name = file.getFileName().toString();
        Optional<String> problem = places.prepare(surveys.survey(choice.profile(), file, name), login);
        if (problem.isPresent()) {
            say(problem.get());
            return 1;
        }
        Optional<Acting> who = accounts.accountOf(login).flatMap(this::mayBring);
        if (who.isEmpty()) {
            say("There is no account " + login + " with a posting in force that may bring files.");
            return 1;
        }
        Map<String, String> asked = new HashMap<>();
        choice.asks().forEach(ask -> asked.put(ask.name(), option(arguments, ask.name())));
        asked.values().removeIf(String::isEmpty);
        Batch batch = imports.bring(who.get(), new Imports.Bringing(choice.profile(), name, asked), file, false);
        return tell(who.get(), batch);
    }

    private Optional<Acting> mayBring(long account) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        return accounts.postingsOn(account, today).stream()
                .filter(posting -> matrix.allows(posting.role(), "import.bring"))
                .findFirst();
    }

    private int tell(Acting who, Batch batch) {
        Batch.Counts counts = batch.counts();
        say(
                "%,d rows = %,d accepted + %,d rejected + %,d blank + %,d duplicate; %,d applied, of which %,d changed something."
                        .formatted(
                                counts.rows(),
                                counts.accepted(),
                                counts.rejected(),
                                counts.blank(),
                                counts.duplicate(),
                                counts.applied(),
                                counts.changed()));
        if (!batch.notesEn().isEmpty()) {
            say(batch.notesEn());
        }
        List<FindingLine> refusals = imports.findings(who, batch, 1, SHOWN, 0);
        refusals.forEach(finding -> say("  " + finding.sentence(false)));
        if (counts.rejected() > refusals.size()) {
            say("  … all of them in the error file of batch " + batch.publicId() + ".");
        }
        return batch.state() == Batch.State.DONE && counts.rejected() == 0 ? 0 : 1;
    }

    private static String option(ApplicationArguments arguments, String name) {
        List<String> values = arguments.getOptionValues(name);
        return values == null || values.isEmpty() ? "" : values.getFirst();
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
