package org.holdfast.office.access.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.holdfast.office.access.OpenWork;
import org.holdfast.office.access.PolicyMatrix;
import org.holdfast.office.access.Refused;
import org.holdfast.office.access.StaffPosting;
import org.holdfast.office.access.Within;
import org.holdfast.office.journal.Entry;
import org.holdfast.office.journal.Journal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Counts open work over all modules and moves it, always with a journal entry. Runs inside the caller's
/// transaction.
@Component
class OrphanWork {
    static final String ACCEPT = "handover.accept";

    private final ObjectProvider<OpenWork> kinds;
    private final StaffRows staff;
    private final PolicyMatrix matrix;
    private final Journal journal;

    OrphanWork(ObjectProvider<OpenWork> kinds, StaffRows staff, PolicyMatrix matrix, Journal journal) {
        this.kinds = kinds;
        this.staff = staff;
        this.matrix = matrix;
        this.journal = journal;
    }

    /// Roles that may own open work.
    List<String> owningRoles() {
        return matrix.roles().stream()
                .filter(role -> matrix.allows(role, ACCEPT))
                .toList();
    }

    int countOf(long posting, Within within) {
        return kinds.stream().mapToInt(kind -> kind.countOf(posting, within)).sum();
    }

    Map<String, Integer> byKind(long posting, Within within) {
        Map<String, Integer> counts = new java.util.LinkedHashMap<>();
        kinds.stream().forEach(kind -> {
            int count = kind.countOf(posting, within);
            if (count > 0) {
                counts.merge(kind.kind(), count, Integer::sum);
            }
        });
        return counts;
    }

    /// Moves every open item; one journal entry names both postings and the number.
    int move(StaffPosting from, StaffPosting to, Within within, String because) {
        int expected = countOf(from.id(), within);
        long entry = journal.record(new Entry(
                ACCEPT,
                "administration",
                "posting",
                from.publicId().toString(),
                from.regionCode(),
                Math.max(1, expected),
                null,
                Map.of("to", to.publicId().toString(), "because", because, "items", expected)));
        int moved = kinds.stream()
                .mapToInt(kind -> kind.handOver(from.id(), to.id(), within, entry))
                .sum();
        if (countOf(from.id(), within) > 0) {
            throw new IllegalStateException("Open work was left behind in a handover; nothing was changed.");
        }
        return moved;
    }

    /// Moves the open work of a posting whose holder may no longer act to the nearest superior.
    int toSuperior(StaffPosting from, Within within) {
        if (countOf(from.id(), within) == 0) {
            return 0;
        }
        StaffPosting superior = staff.successors(from.id(), owningRoles()).stream()
                .filter(candidate -> !candidate.account().equals(from.account()))
                .findFirst()
                .orElseThrow(() -> Refused.input("access.no-superior"));
        return move(from, superior, within, "holder may no longer act");
    }

    /// Items per posting over all modules; key 0 for items that nobody owns.
    Map<Long, Integer> owners(Within within) {
        Map<Long, Integer> all = new HashMap<>();
        kinds.stream()
                .forEach(kind ->
                        kind.owners(within).forEach((posting, count) -> all.merge(posting, count, Integer::sum)));
        return all;
    }

    /// Postings that own open work though they hold no more.
    List<StaffPosting> lapsedOwners(Within within) {
        List<StaffPosting> lapsed = new ArrayList<>();
        for (long posting : owners(within).keySet()) {
            Optional<StaffPosting> owner = staff.byNumber(posting);
            owner.filter(found -> !found.holdsOn(staff.today())).ifPresent(lapsed::add);
        }
        return lapsed;
    }
}
