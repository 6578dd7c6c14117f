package org.holdfast.office.intake.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.holdfast.office.access.Refused;
import org.holdfast.office.intake.Surveys;
import org.holdfast.office.intake.internal.Layout.Bound;
import org.holdfast.office.intake.internal.Profile.From;
import org.holdfast.office.intake.internal.RowSource.SourceRow;
import org.holdfast.office.shell.Settled;
import org.springframework.stereotype.Component;

/// Reads a survey's places from its own file, by the columns its profile names.
@Component
class SurveyFolder implements Surveys {
    private static final String DATASET = "survey.dataset";
    private static final String YEAR = "survey.year";

    private final Profiles profiles;
    private final Targets targets;
    private final Settled settled;

    SurveyFolder(Profiles profiles, Targets targets, Settled settled) {
        this.profiles = profiles;
        this.targets = targets;
        this.settled = settled;
    }

    @Override
    public Optional<Marker> here() {
        return settled.value(DATASET)
                .map(dataset ->
                        new Marker(dataset, Integer.parseInt(settled.value(YEAR).orElse("0"))));
    }

    @Override
    public void mark(Marker marker) {
        settled.settle(YEAR, String.valueOf(marker.year()));
        settled.settle(DATASET, marker.dataset());
    }

    @Override
    public Optional<Survey> survey(String name, Path file, String fileName) {
        Profile profile = profiles.of(name);
        if (profile.dataset().isEmpty()) {
            return Optional.empty();
        }
        Content content = Content.of(file);
        try (RowSource source = Examination.open(content, FileKind.of(content, fileName))) {
            return Optional.of(new Survey(
                    new Marker(profile.dataset(), year(profile)), profile.zh(), profile.en(), places(profile, source)));
        } catch (FileRefused refused) {
            throw Refused.input("intake.problem.survey", refused.en());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int year(Profile profile) {
        return profile.parts().stream()
                .flatMap(part -> part.mappings().stream())
                .filter(mapping -> mapping.field().equals("year"))
                .map(Profile.Mapping::from)
                .mapToInt(from -> from instanceof From.Constant constant ? Integer.parseInt(constant.text()) : 0)
                .max()
                .orElse(0);
    }

    private List<Named> places(Profile profile, RowSource source) throws IOException {
        Set<Named> places = new LinkedHashSet<>();
        Optional<Bound> named = Optional.empty();
        for (SourceRow row = source.next(); row != null; row = source.next()) {
            if (row.rowNo() == profile.headingRow()) {
                named = Layout.bind(profile, row.cells(), targets::of).parts().getFirst().bounds().stream()
                        .filter(bound -> bound.from() instanceof From.VillageNames)
                        .findFirst();
            } else if (named.isPresent() && !row.blank()) {
                int[] columns = named.get().columns();
                places.add(
                        new Named(CellReader.trimmed(row.cell(columns[1])), CellReader.trimmed(row.cell(columns[0]))));
            }
        }
        return new ArrayList<>(places);
    }
}
