package org.holdfast.office.papers.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Answer;
import org.holdfast.office.access.Gate;
import org.holdfast.office.access.PolicyMatrix;
import org.holdfast.office.access.Refused;
import org.holdfast.office.access.WriteRequest;
import org.holdfast.office.cases.CaseLine;
import org.holdfast.office.cases.Cases;
import org.holdfast.office.journal.Entry;
import org.holdfast.office.journal.Journal;
import org.holdfast.office.papers.PaperKind;
import org.holdfast.office.papers.PrintJobs;
import org.holdfast.office.papers.Scans;
import org.holdfast.office.registry.HouseholdSearch;
import org.holdfast.office.shell.KeptFiles;
import org.springframework.stereotype.Component;

/// Takes orders for many papers and hands out the files.
@Component
class PrintDesk implements PrintJobs {
    static final String BULK = "paper.bulk";
    private static final int AT_ONCE = 200;

    private final Gate gate;
    private final Journal journal;
    private final PolicyMatrix matrix;
    private final JobRows rows;
    private final Cases cases;
    private final HouseholdSearch households;
    private final PrintRun run;
    private final KeptFiles.Room files;
    private final PaperCaps caps;
    private final Clock clock;

    PrintDesk(
            Gate gate,
            Journal journal,
            PolicyMatrix matrix,
            JobRows rows,
            Cases cases,
            HouseholdSearch households,
            PrintRun run,
            KeptFiles files,
            PaperCaps caps,
            Clock clock) {
        this.gate = gate;
        this.journal = journal;
        this.matrix = matrix;
        this.rows = rows;
        this.cases = cases;
        this.households = households;
        this.run = run;
        this.files = files.in(KeptScans.FOLDER);
        this.caps = caps;
        this.clock = clock;
    }

    @Override
    public Answer ask(Acting who, WriteRequest request, Asked asked) {
        if (!matrix.allows(who.role(), BULK)) {
            throw Refused.notAllowed();
        }
        List<JobRows.Wanted> wanted = switch (asked.kind().subject()) {
            case CASE -> cases(who, asked);
            case HOUSEHOLD -> households(who, asked.text());
            default -> throw Refused.input("papers.job.kind");
        };
        if (wanted.isEmpty()) {
            throw Refused.input("papers.job.empty");
        }
        Answer answer = gate.write(who, BULK, request, within -> {
            long entry = journal.record(new Entry(
                    BULK,
                    matrix.purpose(who.role(), BULK),
                    "papers",
                    null,
                    who.regionCode(),
                    wanted.size(),
                    null,
                    Map.of("kind", asked.kind().word(), "export", "pdf")));
            UUID id = rows.add(who, asked, volumes().papers(), wanted, clock.instant(), entry);
            return Answer.seeOther("/papers/jobs/" + id);
        });
        run.wake();
        return answer;
    }

    @Override
    public Volumes volumes() {
        return caps.volumes();
    }

    private List<JobRows.Wanted> cases(Acting who, Asked asked) {
        List<JobRows.Wanted> wanted = new ArrayList<>();
        List<CaseLine> lines;
        do {
            lines = cases.list(who, asked.filter(), "", wanted.size(), AT_ONCE);
            lines.forEach(line -> wanted.add(new JobRows.Wanted(line.id(), line.head(), line.regionCode())));
        } while (lines.size() == AT_ONCE);
        return wanted;
    }

    private List<JobRows.Wanted> households(Acting who, String text) {
        if (households.isDocument(text)) {
            throw Refused.input("papers.job.no-numbers");
        }
        List<JobRows.Wanted> wanted = new ArrayList<>();
        List<HouseholdSearch.Line> lines;
        do {
            lines = households.find(who, text, wanted.size(), AT_ONCE).lines();
            lines.forEach(line -> wanted.add(new JobRows.Wanted(line.household(), line.head(), line.regionCode())));
        } while (!lines.isEmpty());
        return wanted;
    }

    @Override
    public List<Job> own(Acting who) {
        return gate.read(who, BULK, within -> rows.jobs(within, who, null, run.since()));
    }

    @Override
    public Job job(Acting who, UUID id) {
        return gate.read(who, BULK, within -> rows.jobs(within, who, id, run.since())).stream()
                .findFirst()
                .orElseThrow(Refused::missing);
    }

    @Override
    public List<Row> failed(Acting who, UUID id, int from, int atMost) {
        return gate.read(who, BULK, within -> rows.failed(within, who, id, from, atMost));
    }

    @Override
    public Optional<Scans.Content> volume(Acting who, UUID id, int number) {
        PaperKind kind = job(who, id).kind();
        return gate
                .work(who, BULK, within -> {
                    List<UUID> file = rows.file(within, who, id, number, run.since());
                    if (!file.isEmpty()) {
                        journal.record(new Entry(
                                "paper.fetch",
                                matrix.purpose(who.role(), BULK),
                                "papers",
                                id.toString(),
                                who.regionCode(),
                                1,
                                null,
                                Map.of("kind", kind.word(), "volume", number)));
                    }
                    return file;
                })
                .stream()
                .findFirst()
                .map(file -> new Scans.Content(files.open(file), ScanCleaner.PDF, kind.word() + "-" + number + ".pdf"));
    }
}
