package org.holdfast.office.shell;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// What stands around every page: who reads, where, which duties they have and how much waits.
///
/// @param above names of the places above one's own, the province first
/// @param here name of one's own place and unit
/// @param name of the person
/// @param postings how many postings hold today; with several one may change between them
public record Frame(List<String> above, String here, String name, int postings, List<Group> groups, long waiting) {
    private static final int THUMBS = 4;
    public static final Frame NOBODY = new Frame(List.of(), "", "", 0, List.of(), 0);

    /// Duties of one kind, in their order.
    public record Group(String name, List<Duty> duties) {}

    /// Whether one of the reader's duties begins at this path.
    public boolean has(String path) {
        return groups.stream()
                .flatMap(group -> group.duties().stream())
                .anyMatch(duty -> duty.path().equals(path));
    }

    /// Whether the page at this path belongs to this duty and to none whose path says more of it.
    public boolean isAt(Duty duty, String path) {
        return duty.covers(path)
                && groups.stream()
                        .flatMap(group -> group.duties().stream())
                        .filter(other -> other.covers(path))
                        .noneMatch(other -> other.path().length() > duty.path().length());
    }

    /// Four words at the bottom of a phone: more do not fit under a thumb. The last is always oneself.
    public List<Duty> onPhone() {
        List<Duty> all = groups.stream()
                .flatMap(group -> group.duties().stream())
                .filter(duty -> duty.phone() > 0)
                .sorted(Comparator.comparingInt(Duty::phone))
                .toList();
        return all.size() <= THUMBS
                ? all
                : Stream.concat(all.stream().limit(THUMBS - 1), Stream.of(all.getLast()))
                        .toList();
    }
}
