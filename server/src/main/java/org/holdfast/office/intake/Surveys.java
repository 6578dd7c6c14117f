package org.holdfast.office.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Surveys live in a data folder of their own, with their own small tree of places; the folder carries the
/// survey's marker, so that it never mixes with a registry.
public interface Surveys {

    /// What this data folder holds; empty for a registry.
    Optional<Marker> here();

    /// Marks this data folder for good.
    void mark(Marker marker);

    /// What a profile says about its survey and what the file says about its places; empty when the profile
    /// brings no survey.
    Optional<Survey> survey(String profile, Path file, String fileName);

    /// @param dataset carried by every household of the survey
    /// @param year whose incomes it asked for, 0 when the profile does not say
    record Marker(String dataset, int year) {}

    record Survey(Marker marker, String zh, String en, List<Named> places) {
        public Survey {
            places = List.copyOf(places);
        }
    }

    /// A village of the survey and the township above it, as the file names them.
    record Named(String township, String village) {}
}
