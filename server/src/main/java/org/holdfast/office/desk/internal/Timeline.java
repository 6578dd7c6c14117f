package org.holdfast.office.desk.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.holdfast.office.access.Looks;
import org.holdfast.office.access.Reveals;
import org.holdfast.office.casework.ClueFile;
import org.holdfast.office.desk.Moment;
import org.holdfast.office.registry.HouseholdFile;
import org.holdfast.office.shell.Figures;
import org.holdfast.office.shell.Page;

/// Facts, decisions and reads of one household in one list, the newest first. Both times stand in it.
public final class Timeline {
    /// Events that are no misfortune: a job begun, a child born, somebody home again.
    private static final List<Integer> GOOD = List.of(8, 13, 14);

    private final Locale language;
    private final List<Moment> moments = new ArrayList<>();

    public Timeline(Locale language) {
        this.language = language;
    }

    public Timeline with(HouseholdFile file) {
        file.moments().forEach(this::event);
        if (file.monitoredOn() != null) {
            moments.add(new Moment(file.monitoredOn(), null, "decision", "desk.moment.monitored", List.of(), "", ""));
        }
        if (file.eliminatedOn() != null) {
            moments.add(new Moment(file.eliminatedOn(), null, "decision", "desk.moment.eliminated", List.of(), "", ""));
        }
        moments.add(new Moment(file.registeredOn(), null, "fact", "desk.moment.registered", List.of(), "", ""));
        return this;
    }

    public Timeline with(List<ClueFile> clues) {
        for (ClueFile clue : clues) {
            String href = "/clues/" + clue.line().id();
            moments.add(new Moment(
                    clue.line().openedOn(),
                    null,
                    "bad",
                    "desk.moment.clue." + clue.line().door(),
                    List.of(),
                    clue.line().headline().in(language),
                    href));
            clue.checks()
                    .forEach(check -> moments.add(new Moment(
                            check.visitedOn(),
                            check.recordedAt(),
                            "decision",
                            "desk.moment.check." + check.outcome(),
                            List.of(),
                            check.note(),
                            href)));
            clue.reviews()
                    .forEach(review -> moments.add(new Moment(
                            LocalDate.parse(Figures.minute(review.recordedAt()).substring(0, 10)),
                            review.recordedAt(),
                            review.accepted() ? "decision" : "bad",
                            review.accepted() ? "desk.accepted" : "desk.returned",
                            List.of(),
                            review.opinion(),
                            href)));
        }
        return this;
    }

    /// Who read the page of the household: the family may ask, and officers know that it is seen.
    public Timeline withLooks(List<Looks.Look> looks) {
        looks.forEach(look -> moments.add(new Moment(
                look.onDay(),
                look.last(),
                "look",
                "desk.looked",
                List.of(look.person() + " · " + look.unitName(), look.times()),
                "",
                "")));
        return this;
    }

    /// Who saw a full number, of whom and why.
    public Timeline withReveals(List<Reveals.Reveal> reveals, Page page) {
        reveals.forEach(reveal -> moments.add(new Moment(
                reveal.onDay(),
                reveal.at(),
                "look",
                "desk.revealed",
                List.of(reveal.person() + " · " + reveal.unitName(), reveal.whose()),
                page.w("access.purpose." + reveal.purpose()),
                "")));
        return this;
    }

    public List<Moment> newestFirst() {
        return moments.stream()
                .sorted(Comparator.comparing(Moment::on).reversed())
                .toList();
    }

    private void event(HouseholdFile.Moment moment) {
        String key = moment.act() ? "desk.moment.act" : "desk.event." + moment.kind();
        Long fen = moment.amountFen();
        String says = moment.person() + (fen == null ? "" : " " + Figures.yuan(fen));
        moments.add(new Moment(
                moment.happenedOn(),
                moment.recordedAt(),
                moment.act() || GOOD.contains(moment.kind()) ? "fact" : "bad",
                moment.reversed() ? "desk.moment.reversed" : key,
                List.of(),
                says.strip(),
                ""));
    }
}
