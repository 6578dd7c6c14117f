package org.holdfast.office.shell.web;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.PolicyMatrix;
import org.holdfast.office.region.Place;
import org.holdfast.office.region.Places;
import org.holdfast.office.shell.Duties;
import org.holdfast.office.shell.Duty;
import org.holdfast.office.shell.Frame;
import org.holdfast.office.shell.Waiting;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Builds the frame of a page: the menu shows what the policy matrix allows, and nothing else.
@Component
class Frames {
    private static final List<String> GROUPS =
            List.of("today", "households", "data", "progress", "law", "administration", "me");

    private final List<Duty> duties;
    private final PolicyMatrix matrix;
    private final Places places;
    private final ObjectProvider<Waiting> waiting;

    Frames(ObjectProvider<Duties> modules, PolicyMatrix matrix, Places places, ObjectProvider<Waiting> waiting) {
        this.duties = modules.stream()
                .flatMap(module -> module.duties().stream())
                .sorted(Comparator.comparingInt(Duty::order))
                .toList();
        this.matrix = matrix;
        this.places = places;
        this.waiting = waiting;
    }

    Frame of(Acting acting, int postings) {
        List<String> path = places.path(acting.regionLevel(), acting.regionCode()).stream()
                .map(Place::name)
                .toList();
        String here = path.isEmpty() || path.getLast().equals(acting.unitName())
                ? acting.unitName()
                : path.getLast() + " · " + acting.unitName();
        List<String> above = path.isEmpty() ? List.of() : path.subList(0, path.size() - 1);
        return new Frame(above, here, acting.name(), postings, groups(acting), count(acting));
    }

    private long count(Acting acting) {
        return matrix.allows(acting.role(), "worklist.view")
                ? waiting.stream().mapToLong(work -> work.count(acting)).sum()
                : 0;
    }

    private List<Frame.Group> groups(Acting acting) {
        return GROUPS.stream()
                .map(name -> new Frame.Group(name, allowed(acting, name).toList()))
                .filter(group -> !group.duties().isEmpty())
                .toList();
    }

    private Stream<Duty> allowed(Acting acting, String group) {
        return duties.stream()
                .filter(duty -> duty.group().equals(group) && matrix.allows(acting.role(), duty.action()));
    }
}
