package org.holdfast.rehearsal;

import java.util.List;
import java.util.stream.Stream;

/// Writes the template set of FORMAT.md, the office's view and, in a folder of its own, the truth.
final class TemplateScribe implements Scribe {

    private static final List<Heading> FILES = List.of(
            new Heading("households.csv", Columns.HOUSEHOLDS),
            new Heading("persons.csv", Columns.PERSONS),
            new Heading("living.csv", Columns.LIVING),
            new Heading("months.csv", Columns.MONTHS),
            new Heading("events.csv", Columns.EVENTS),
            new Heading("coverage.csv", Columns.COVERAGE),
            new Heading("truth/truth.csv", Columns.TRUTH),
            new Heading("truth/events.csv", Columns.EVENTS));

    private final Rehearsal rehearsal;
    private final Observation observation;
    private final List<Bytes> pages =
            Stream.generate(Bytes::new).limit(FILES.size()).toList();
    private final HouseholdRows households;
    private final PersonRows persons;
    private final PathRows paths;
    private Coverage coverage;
    private Village village;

    TemplateScribe(Rehearsal rehearsal) {
        this.rehearsal = rehearsal;
        Spec spec = rehearsal.spec();
        this.observation = new Observation(spec.asOf(), spec.gaps());
        this.households = new HouseholdRows(pages.get(0), pages.get(2), pages.get(6), spec);
        this.persons = new PersonRows(pages.get(1), spec, rehearsal.identity());
        this.paths = new PathRows(pages.get(3), pages.get(4), pages.get(5), pages.get(7));
        this.village = rehearsal.village(0);
        this.coverage = new Coverage(village, spec.gaps());
    }

    @Override
    public List<Heading> files() {
        return FILES;
    }

    @Override
    public void begin(Village begun) {
        village = begun;
        coverage = new Coverage(begun, rehearsal.spec().gaps());
        pages.forEach(Bytes::clear);
        paths.villageCoverage(begun, coverage);
    }

    @Override
    public void household(Household home, int firstPerson) {
        observation.observe(home, village, coverage);
        paths.write(home, village, coverage, observation);
        households.write(home, village, observation);
        persons.write(new Home(home, village, firstPerson), observation);
    }

    @Override
    public void end() {}

    @Override
    public List<Bytes> pages() {
        return pages;
    }
}
