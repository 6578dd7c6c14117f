package org.holdfast.office.console.internal;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.holdfast.office.access.Accounts;
import org.holdfast.office.access.SignIn;
import org.holdfast.office.intake.Surveys;
import org.holdfast.office.intake.Surveys.Named;
import org.holdfast.office.intake.Surveys.Survey;
import org.holdfast.office.region.Places;
import org.holdfast.region.RegionLevel;
import org.holdfast.region.SurveyTree;
import org.springframework.stereotype.Component;

/// Lays out an empty data folder for a survey: a county that is the survey, a township for each of its regions,
/// a village for each cluster, and one account that may bring its files.
@Component
class SurveyPlaces {
    private static final int EDITION = 0;
    private static final String ROOT = "survey";
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private final Surveys surveys;
    private final Places places;
    private final Accounts accounts;
    private final SignIn signIn;
    private final Clock clock;

    SurveyPlaces(Surveys surveys, Places places, Accounts accounts, SignIn signIn, Clock clock) {
        this.surveys = surveys;
        this.places = places;
        this.accounts = accounts;
        this.signIn = signIn;
        this.clock = clock;
    }

    /// @return why this folder cannot take the file
    Optional<String> prepare(Optional<Survey> wanted, String login) {
        Optional<Surveys.Marker> here = surveys.here();
        if (wanted.isEmpty()) {
            return here.map(marker -> "This data folder holds the survey " + marker.dataset()
                    + "; files of a registry belong into another one (--data).");
        }
        Survey survey = wanted.get();
        boolean ours = here.map(
                        marker -> marker.dataset().equals(survey.marker().dataset()))
                .orElse(places.size() == 0);
        if (!ours) {
            return Optional.of(
                    "The survey " + survey.marker().dataset()
                            + " needs a data folder of its own, and this one holds something else. Name a new one with --data.");
        }
        if (here.isEmpty()) {
            lay(survey);
        }
        if (signIn.firstCode().isPresent()) {
            open(survey, login);
        }
        return Optional.empty();
    }

    private void lay(Survey survey) {
        StringBuilder csv = new StringBuilder("code,level,name,parent\n");
        line(csv, ROOT, RegionLevel.COUNTY, survey.en(), "");
        Set<String> townships = new LinkedHashSet<>();
        for (Named place : survey.places()) {
            if (townships.add(place.township())) {
                line(csv, place.township(), RegionLevel.TOWNSHIP, place.township(), ROOT);
            }
            line(csv, place.township() + "/" + place.village(), RegionLevel.VILLAGE, place.village(), place.township());
        }
        try {
            SurveyTree tree = SurveyTree.read(
                    new StringReader(csv.toString()), survey.marker().dataset(), survey.en());
            long loaded = places.load(tree.tree(), EDITION);
            surveys.mark(survey.marker());
            say("A folder of its own for %s: %,d places (%d townships, %d villages)."
                    .formatted(
                            survey.en(),
                            loaded,
                            townships.size(),
                            survey.places().size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void line(StringBuilder csv, String code, RegionLevel level, String name, String parent) {
        csv.append(quoted(code))
                .append(',')
                .append(level.depth())
                .append(',')
                .append(quoted(name))
                .append(',')
                .append(quoted(parent))
                .append('\n');
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    /// The folder is new and nobody has an account in it: whoever started the command owns it.
    private void open(Survey survey, String login) {
        String password = password();
        long account = accounts.open(login, survey.zh(), password);
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        long county = places.within(0, 1_000_000_000_000L).stream()
                .filter(place -> place.level() == RegionLevel.COUNTY.depth())
                .findFirst()
                .orElseThrow()
                .code();
        accounts.post(
                account,
                "county_officer",
                survey.en(),
                RegionLevel.COUNTY.depth(),
                county,
                today.minusYears(1),
                today.plusYears(3));
        say("Opened the account " + login + " with the password " + password + " (told once; ./holdfast run opens the"
                + " office, the report is under /poverty).");
    }

    private static String password() {
        SecureRandom random = new SecureRandom();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            text.append(i > 0 && i % 4 == 0 ? "-" : "").append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
