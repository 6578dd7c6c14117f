package org.holdfast.office.cases.internal;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.holdfast.office.access.Accounts;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Gate;
import org.holdfast.office.access.Refused;
import org.holdfast.office.access.WriteRequest;
import org.holdfast.office.cases.Bulk;
import org.holdfast.office.cases.Done;
import org.holdfast.office.cases.Paper;
import org.holdfast.office.shell.JobLanes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Does confirmed bulk acts case by case, as the one who confirmed. The result of a row is written in the
/// transaction of its act, so a server that stops at any moment goes on with the rows that wait, and none is
/// done twice.
@Component
class BulkWork {
    private static final Logger LOG = LoggerFactory.getLogger(BulkWork.class);
    private static final int AT_ONCE = 100;
    private static final String ACTION = "case.act";

    private final Gate gate;
    private final Accounts accounts;
    private final BulkRows rows;
    private final CarriedOut acts;
    private final Assignments assignments;
    private final JobLanes lanes;
    private final Clock clock;

    BulkWork(
            Gate gate,
            Accounts accounts,
            BulkRows rows,
            CarriedOut acts,
            Assignments assignments,
            JobLanes lanes,
            Clock clock) {
        this.gate = gate;
        this.accounts = accounts;
        this.rows = rows;
        this.acts = acts;
        this.assignments = assignments;
        this.lanes = lanes;
        this.clock = clock;
    }

    /// What the last life of the server left undone.
    @EventListener(ApplicationReadyEvent.class)
    void goOn() {
        gate.work(system(0, Acting.NATION_END), ACTION, within -> rows.running(within, null))
                .forEach(this::submit);
    }

    void submit(BulkRows.Kept bulk) {
        lanes.submit(JobLanes.Lane.REPORT, "cases bulk " + bulk.number(), () -> run(bulk.number()));
    }

    private void run(long number) {
        for (BulkRows.Kept bulk :
                gate.work(system(0, Acting.NATION_END), ACTION, within -> rows.running(within, number))) {
            Optional<Acting> who = accounts.postingsOn(bulk.account(), today()).stream()
                    .filter(posting -> posting.postingId() == bulk.posting())
                    .findFirst();
            Set<Integer> stuck = new HashSet<>();
            List<BulkRows.Row> some = waiting(bulk, stuck);
            while (!some.isEmpty()) {
                some.forEach(row -> one(bulk, row, who, stuck));
                some = waiting(bulk, stuck);
            }
            gate.work(system(bulk.lo(), bulk.hi()), ACTION, within -> rows.finish(within, bulk));
        }
    }

    private List<BulkRows.Row> waiting(BulkRows.Kept bulk, Set<Integer> stuck) {
        return gate
                .work(
                        system(bulk.lo(), bulk.hi()),
                        ACTION,
                        within -> rows.rows(within, bulk, BulkRows.WAITING, 0, AT_ONCE + stuck.size()))
                .stream()
                .filter(row -> !stuck.contains(row.number()))
                .toList();
    }

    /// A row that fails for another reason than a refusal waits for the next start; the others go on.
    private void one(BulkRows.Kept bulk, BulkRows.Row row, Optional<Acting> who, Set<Integer> stuck) {
        try {
            act(bulk, row, who.orElseThrow(() -> Refused.conflict("cases.bulk-posting-ended")));
        } catch (Refused refused) {
            gate.work(system(bulk.lo(), bulk.hi()), ACTION, within -> {
                rows.settle(within, bulk, row, Optional.of(refused));
                return true;
            });
        } catch (RuntimeException e) {
            if (Thread.currentThread().isInterrupted()) {
                throw e;
            }
            LOG.error("row {} of bulk {} failed and waits", row.number(), bulk.number(), e);
            stuck.add(row.number());
        }
    }

    private void act(BulkRows.Kept bulk, BulkRows.Row row, Acting who) {
        UUID key = UUID.nameUUIDFromBytes((bulk.id() + " " + row.number()).getBytes(StandardCharsets.UTF_8));
        WriteRequest request = WriteRequest.of(key, "cases bulk", bulk.act() + " " + row.caseId());
        if (bulk.act().equals(Bulk.ASSIGN)) {
            long to = Optional.ofNullable(bulk.to()).orElseThrow(() -> Refused.input("cases.bulk-to"));
            assignments.assign(
                    who,
                    request,
                    row.caseId(),
                    row.version(),
                    to,
                    within -> rows.settle(within, bulk, row, Optional.empty()));
        } else {
            acts.act(
                    who,
                    request,
                    row.caseId(),
                    () -> done(bulk.act(), row.version(), today()),
                    within -> rows.settle(within, bulk, row, Optional.empty()));
        }
    }

    static Done done(String act, int version, LocalDate on) {
        return new Done(act, version, on, "", "", new Paper.None());
    }

    private static Acting system(long lo, long hi) {
        return Acting.system("cases bulk", lo, hi);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
