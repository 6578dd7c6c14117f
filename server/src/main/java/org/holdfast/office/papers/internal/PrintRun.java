package org.holdfast.office.papers.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.holdfast.office.access.Accounts;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Gate;
import org.holdfast.office.access.Refused;
import org.holdfast.office.papers.Papers;
import org.holdfast.office.papers.PrintJobs;
import org.holdfast.office.shell.Frame;
import org.holdfast.office.shell.JobLanes;
import org.holdfast.office.shell.KeptFiles;
import org.holdfast.office.shell.Page;
import org.holdfast.office.shell.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Carries out print jobs under the posting that asked, volume by volume. A volume and the answers of its rows are
/// written in one transaction, so a server that was stopped in the middle goes on with the next volume.
@Component
class PrintRun {
    private static final Logger LOG = LoggerFactory.getLogger(PrintRun.class);
    private static final int TELLS_EVERY = 10;
    private static final Acting SYSTEM = Acting.system("papers.print", 0, Acting.NATION_END);

    private final Gate gate;
    private final JobRows rows;
    private final Papers papers;
    private final Accounts accounts;
    private final KeptFiles.Room files;
    private final PaperCaps caps;
    private final JobLanes lanes;
    private final Words words;
    private final Clock clock;

    PrintRun(
            Gate gate,
            JobRows rows,
            Papers papers,
            Accounts accounts,
            KeptFiles files,
            PaperCaps caps,
            JobLanes lanes,
            Words words,
            Clock clock) {
        this.gate = gate;
        this.rows = rows;
        this.papers = papers;
        this.accounts = accounts;
        this.files = files.in(KeptScans.FOLDER);
        this.caps = caps;
        this.lanes = lanes;
        this.words = words;
        this.clock = clock;
    }

    /// Goes on with whatever is open, at the start and after every new job. A full lane loses nothing: the job waits
    /// in its table for the run before it.
    @EventListener(ApplicationReadyEvent.class)
    void wake() {
        try {
            lanes.submit(JobLanes.Lane.REPORT, "print", this::all);
        } catch (Refused full) {
            LOG.info("The lane of reports is full; print jobs wait for the run before them.");
        }
    }

    /// No kept file outlives its hours.
    Instant since() {
        return clock.instant().minus(caps.volumes().kept());
    }

    private void all() {
        gate.work(SYSTEM, PrintDesk.BULK, within -> rows.drop(within, since())).forEach(files::drop);
        for (JobRows.Open job : gate.work(SYSTEM, PrintDesk.BULK, rows::open)) {
            run(job);
        }
    }

    private void run(JobRows.Open job) {
        Optional<Acting> asker = accounts.postingsOn(job.account(), today()).stream()
                .filter(posting -> posting.postingId() == job.posting())
                .findFirst();
        int volumes = (job.total() + job.perVolume() - 1) / job.perVolume();
        for (int volume = 1; volume <= volumes; volume++) {
            volume(job, asker, volume);
        }
        tell(job, PrintJobs.State.DONE, 0, 0);
    }

    private void volume(JobRows.Open job, Optional<Acting> asker, int volume) {
        int from = (volume - 1) * job.perVolume();
        List<JobRows.Waiting> waiting =
                gate.work(SYSTEM, PrintDesk.BULK, within -> rows.waiting(within, job, from, from + job.perVolume()));
        if (waiting.isEmpty()) {
            return;
        }
        Map<Integer, String> problems = new LinkedHashMap<>();
        List<byte[]> pdfs = new ArrayList<>();
        for (JobRows.Waiting row : waiting) {
            String problem =
                    asker.map(who -> print(who, job, row.subject(), pdfs)).orElse("papers.job.posting-ended");
            problems.put(row.number(), problem);
            if (problems.size() % TELLS_EVERY == 1) {
                tell(job, PrintJobs.State.RUNNING, problems.size(), problems.size() - pdfs.size());
            }
        }
        keep(job, volume, problems, pdfs);
    }

    /// @return why not, as a message key; empty when it was printed
    private String print(Acting who, JobRows.Open job, UUID subject, List<byte[]> pdfs) {
        try {
            Page page = new Page(
                    Locale.forLanguageTag(job.language()),
                    Optional.of(who),
                    words,
                    "",
                    "",
                    today(),
                    false,
                    () -> Frame.NOBODY);
            pdfs.add(papers.print(who, page, job.kind(), subject).pdf());
            return "";
        } catch (Refused refused) {
            return refused.status() == 404 ? "papers.job.not-here" : refused.code();
        } catch (RuntimeException e) {
            LOG.error("paper {} of job {} failed", job.kind().word(), job.id(), e);
            return "papers.job.failed";
        }
    }

    private void keep(JobRows.Open job, int volume, Map<Integer, String> problems, List<byte[]> pdfs) {
        byte[] together = together(pdfs);
        UUID file = pdfs.isEmpty() ? null : files.keep(together);
        gate.work(SYSTEM, PrintDesk.BULK, within -> {
            rows.settle(within, job, problems);
            if (file != null) {
                rows.addVolume(job, volume, file, pdfs.size(), together.length, clock.instant());
            }
            return 0;
        });
    }

    private static byte[] together(List<byte[]> pdfs) {
        PDFMergerUtility merger = new PDFMergerUtility();
        try (PDDocument all = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (byte[] pdf : pdfs) {
                try (PDDocument one = Loader.loadPDF(pdf)) {
                    merger.appendDocument(all, one);
                }
            }
            all.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("Papers could not be put together", e);
        }
    }

    /// @param moreDone,moreFailed rows of the running volume, not written yet
    private void tell(JobRows.Open job, PrintJobs.State state, int moreDone, int moreFailed) {
        gate.work(SYSTEM, PrintDesk.BULK, within -> {
            JobRows.Counts settled = rows.counts(within, job);
            JobRows.Counts now = new JobRows.Counts(settled.done() + moreDone, settled.failed() + moreFailed);
            rows.progress(within, job, state, now, clock.instant());
            return 0;
        });
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
