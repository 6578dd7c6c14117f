package org.holdfast.office.intake.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Answer;
import org.holdfast.office.access.Gate;
import org.holdfast.office.access.PolicyMatrix;
import org.holdfast.office.access.Refused;
import org.holdfast.office.access.Within;
import org.holdfast.office.access.WriteRequest;
import org.holdfast.office.intake.Batch;
import org.holdfast.office.intake.FindingLine;
import org.holdfast.office.intake.Imports;
import org.holdfast.office.journal.Entry;
import org.holdfast.office.journal.Journal;
import org.holdfast.office.region.Places;
import org.holdfast.office.shell.BlindIndex;
import org.holdfast.office.shell.FieldCipher;
import org.holdfast.office.shell.JobLanes;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// The life of a batch: received, read, previewed, confirmed, applied, done. Each step is one transaction
/// whose end is written in the batch, so the next life of the server knows where to go on.
@Component
class ImportDesk implements Imports {
    private static final String BRING = "import.bring";
    private static final String VIEW = "import.view";
    private static final String OTHERS = "import.others";

    private final Gate gate;
    private final Journal journal;
    private final Batches batches;
    private final Findings findings;
    private final Profiles profiles;
    private final Targets targets;
    private final StoredFiles files;
    private final Application application;
    private final Examination.Desk desk;
    private final Places places;
    private final JobLanes lanes;
    private final Progress progress;
    private final Staging staging;
    private final PolicyMatrix matrix;

    ImportDesk(
            Gate gate,
            Journal journal,
            Batches batches,
            Findings findings,
            Profiles profiles,
            Targets targets,
            StoredFiles files,
            Application application,
            Staging staging,
            Progress progress,
            Places places,
            JobLanes lanes,
            PolicyMatrix matrix,
            FieldCipher cipher,
            BlindIndex index,
            Clock clock) {
        this.gate = gate;
        this.journal = journal;
        this.batches = batches;
        this.findings = findings;
        this.profiles = profiles;
        this.targets = targets;
        this.files = files;
        this.application = application;
        this.staging = staging;
        this.matrix = matrix;
        this.places = places;
        this.lanes = lanes;
        this.progress = progress;
        this.desk =
                new Examination.Desk(targets, staging, findings, () -> new StageWriter(cipher, index), clock, progress);
    }

    @Override
    public Answer receive(Acting who, WriteRequest request, Bringing bringing, Path file) {
        Profile profile = profiles.of(bringing.profile());
        StoredFiles.Stored stored = files.keep(file);
        Batches.Arrival arrival = new Batches.Arrival(
                profile.name(), bringing.fileName(), stored.hash(), stored.size(), bringing.asked());
        Optional<UUID> comesBack = ErrorMark.batchIn(Content.of(file), bringing.fileName(), profile.headingRow());
        Answer answer;
        try {
            answer = gate.write(who, BRING, request, within -> {
                Arrived arrived = arrive(who, within, arrival, stored.name(), comesBack);
                return Answer.seeOther("/imports/" + arrived.batch() + (arrived.known() ? "?known=1" : ""));
            });
        } finally {
            dropUnlessNamed(who, stored);
        }
        idOf(answer).ifPresent(id -> goOn(who.lo(), who.hi(), id));
        return answer;
    }

    /// A copy that no round names is of no use: the file was known already, the request was answered before, or it
    /// was refused. Whether one names it is asked of the database after the fact, because a commit whose answer was
    /// lost is a commit; while that cannot be asked the copy stays.
    private void dropUnlessNamed(Acting who, StoredFiles.Stored stored) {
        Acting job = Acting.system("intake", who.lo(), who.hi());
        if (!gate.work(job, BRING, within -> batches.names(stored.name(), within))) {
            files.drop(stored);
        }
    }

    /// @param known the same file was brought before
    private record Arrived(UUID batch, boolean known) {}

    private Arrived arrive(
            Acting who, Within within, Batches.Arrival arrival, String stored, Optional<UUID> comesBack) {
        batches.oneByOne(
                comesBack.map(UUID::toString).orElseGet(() -> HexFormat.of().formatHex(arrival.hash())));
        Optional<UUID> known = batches.ofFile(arrival, within, own(who));
        if (known.isPresent()) {
            record(who, known.get(), Map.of("same_file", true));
            return new Arrived(known.get(), true);
        }
        Optional<Batch> mended =
                comesBack.flatMap(id -> batches.find(id, within, own(who))).filter(ImportDesk::maybeMended);
        UUID id = mended.isPresent() ? again(mended.get(), arrival, stored) : batches.add(who, arrival, stored);
        record(who, id, Map.of("profile", arrival.profile(), "bytes", arrival.size()));
        return new Arrived(id, false);
    }

    private static boolean maybeMended(Batch batch) {
        return batch.state() == Batch.State.PREVIEWED || batch.state() == Batch.State.DONE;
    }

    private UUID again(Batch batch, Batches.Arrival arrival, String stored) {
        batches.nextRound(batch);
        batches.addRound(batch.id(), batch.round() + 1, batch.regionCode(), arrival, stored);
        return batch.publicId();
    }

    private void record(Acting who, UUID batch, Map<String, Object> detail) {
        journal.record(
                new Entry(BRING, "registration", "intake.batch", batch.toString(), who.regionCode(), 1, null, detail));
    }

    @Override
    public Answer confirm(Acting who, WriteRequest request, UUID id, boolean allOrNothing) {
        Answer answer = gate.write(who, BRING, request, within -> {
            Batch batch = batches.find(id, within, own(who)).orElseThrow(Refused::missing);
            if (allOrNothing && batch.counts().rejected() > 0) {
                throw Refused.conflict(
                        "intake.problem.not-all-good",
                        String.valueOf(batch.counts().rejected()));
            }
            batches.mode(batch, allOrNothing);
            if (!batches.become(batch, Batch.State.PREVIEWED, Batch.State.APPLYING)) {
                throw Refused.conflict("intake.problem.not-waiting");
            }
            record(who, id, Map.of("confirmed", true, "all", allOrNothing));
            return Answer.seeOther("/imports/" + id);
        });
        goOn(who.lo(), who.hi(), id);
        return answer;
    }

    @Override
    public Answer withdraw(Acting who, WriteRequest request, UUID id) {
        return gate.write(who, BRING, request, within -> {
            Batch batch = batches.find(id, within, own(who)).orElseThrow(Refused::missing);
            if (!batches.become(batch, Batch.State.PREVIEWED, Batch.State.WITHDRAWN)) {
                throw Refused.conflict("intake.problem.not-waiting");
            }
            staging.forget(batch, profiles.of(batch.profile()), targets);
            record(who, id, Map.of("withdrawn", true));
            return Answer.seeOther("/imports/" + id);
        });
    }

    @Override
    public Optional<Batch> find(Acting who, UUID batch) {
        return gate.read(who, VIEW, within -> batches.find(batch, within, own(who)));
    }

    @Override
    public List<Batch> latest(Acting who, int atMost, int skip) {
        return gate.read(who, VIEW, within -> batches.latest(within, own(who), atMost, skip));
    }

    @Override
    public long count(Acting who) {
        return gate.read(who, VIEW, within -> batches.count(within, own(who)));
    }

    @Override
    public List<FindingLine> findings(Acting who, Batch batch, int severity, int atMost, int skip) {
        return gate.read(who, VIEW, within -> findings.page(batch.id(), severity, within, atMost, skip));
    }

    @Override
    public void errorFile(Acting who, Batch batch, boolean onlyErrors, OutputStream out) {
        gate.read(who, VIEW, within -> {
            List<FindingLine> found = findings.page(batch.id(), 2, within, Limits.FINDINGS, 0).stream()
                    .filter(finding -> finding.round() == batch.round())
                    .toList();
            Content file = kept(batch);
            boolean chinese = !"en".equals(who.language().getLanguage());
            int headingRow = profiles.of(batch.profile()).headingRow();
            try {
                new ErrorFile(batch.publicId(), headingRow, chinese, found, onlyErrors)
                        .write(file, FileKind.of(file, batches.fileName(batch.id(), batch.round())), out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return true;
        });
    }

    @Override
    public String errorFileName(Acting who, Batch batch) {
        String name = gate.read(who, VIEW, within -> batches.fileName(batch.id(), batch.round()));
        return "errors-" + batch.publicId().toString().substring(24)
                + (name.toLowerCase(Locale.ROOT).endsWith(".xlsx") ? ".xlsx" : ".csv");
    }

    @Override
    public boolean template(Acting who, String name, OutputStream out) {
        Profile profile = profiles.of(name);
        if (!profile.template()) {
            return false;
        }
        try {
            new TemplateFile(targets.of(profile.parts().getFirst().target()), profile, who.unitName(), who.regionCode())
                    .write(out);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String goesOnAt(Batch batch) {
        String page = targets.of(profiles.of(batch.profile()).parts().getFirst().target())
                .goesOnAt();
        return page.isEmpty() ? "" : page + batch.publicId();
    }

    @Override
    public Running running(Batch batch) {
        return new Running(progress.rowsRead(batch.id()), progress.seconds(batch.id()));
    }

    @Override
    public List<Choice> choices() {
        return profiles.all().stream()
                .map(p -> new Choice(
                        p.name(),
                        p.zh(),
                        p.en(),
                        p.template(),
                        p.asks().stream()
                                .map(a -> new Asking(a.name(), a.zh(), a.en()))
                                .toList()))
                .toList();
    }

    @Override
    public Batch bring(Acting who, Bringing bringing, Path file, boolean allOrNothing) {
        Profile profile = profiles.of(bringing.profile());
        StoredFiles.Stored stored = files.keep(file);
        Batches.Arrival arrival = new Batches.Arrival(
                profile.name(), bringing.fileName(), stored.hash(), stored.size(), bringing.asked());
        Optional<UUID> comesBack = ErrorMark.batchIn(Content.of(file), bringing.fileName(), profile.headingRow());
        UUID id;
        try {
            id = gate.work(
                    who,
                    BRING,
                    within -> arrive(who, within, arrival, stored.name(), comesBack)
                            .batch());
        } finally {
            dropUnlessNamed(who, stored);
        }
        await(lanes.submit(JobLanes.Lane.IMPORT, "intake", () -> advance(who.lo(), who.hi(), id)));
        gate.work(who, BRING, within -> {
            Batch batch = batches.find(id, within).orElseThrow(Refused::missing);
            boolean may = !allOrNothing || batch.counts().rejected() == 0;
            batches.mode(batch, allOrNothing);
            return may && batches.become(batch, Batch.State.PREVIEWED, Batch.State.APPLYING);
        });
        await(lanes.submit(JobLanes.Lane.IMPORT, "intake", () -> advance(who.lo(), who.hi(), id)));
        return gate.work(who, BRING, within -> batches.find(id, within).orElseThrow(Refused::missing));
    }

    /// What an earlier life of the server began.
    @EventListener(ApplicationReadyEvent.class)
    void goOnWithUnfinished() {
        Acting job = Acting.system("intake", 0, Acting.NATION_END);
        List<Batch> open = gate.work(job, BRING, batches::unfinished);
        for (Batch batch : open) {
            goOn(batch.lo(), batch.hi(), batch.publicId());
        }
    }

    private void goOn(long lo, long hi, UUID id) {
        lanes.submit(JobLanes.Lane.IMPORT, "intake", () -> advance(lo, hi, id));
    }

    /// Does the next step of the batch, if it is the machine's turn.
    private void advance(long lo, long hi, UUID id) {
        Acting job = Acting.system("intake", lo, hi);
        Optional<Batch> found = gate.work(job, BRING, within -> batches.find(id, within));
        if (found.isEmpty()) {
            return;
        }
        Batch batch = found.get();
        progress.begin(batch.id());
        try {
            switch (batch.state()) {
                case RECEIVED -> examine(job, batch);
                case APPLYING -> application.run(batch, profiles.of(batch.profile()));
                case PREVIEWED, DONE, FAILED, WITHDRAWN -> {}
            }
        } finally {
            progress.end(batch.id());
        }
    }

    private void examine(Acting job, Batch batch) {
        Profile profile = profiles.of(batch.profile());
        try {
            gate.work(job, BRING, within -> {
                Content file = kept(batch);
                PlaceLookup lookup = lookup(within, profile);
                Examination.Outcome outcome = new Examination(desk, batch, profile, lookup).run(file);
                batches.previewed(batch, outcome.counts(), outcome.lastRow(), outcome.notesZh(), outcome.notesEn());
                return true;
            });
        } catch (FileRefused refused) {
            gate.work(job, BRING, within -> {
                batches.failed(batch, refused);
                return true;
            });
        }
    }

    private Content kept(Batch batch) {
        Batches.Kept kept = batches.storedFile(batch.id(), batch.round());
        return files.content(kept.name(), kept.size());
    }

    private PlaceLookup lookup(Within within, Profile profile) {
        return PlaceLookup.of(places, within.lo(), within.hi(), profile.withPlaceNames());
    }

    /// Whoever may not see what others brought sees only what came in under the own posting: a department's
    /// file is no business of the next department's.
    private @Nullable Long own(Acting who) {
        return who.isSystem() || matrix.allows(who.role(), OTHERS) ? null : who.postingId();
    }

    private static Optional<UUID> idOf(Answer answer) {
        String id = answer.body().replaceAll("^/imports/", "").replaceAll("\\?.*$", "");
        return answer.status() == 303 && !answer.body().contains("?")
                ? Optional.of(UUID.fromString(id))
                : Optional.empty();
    }

    private static void await(Future<?> job) {
        try {
            job.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The import was stopped", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }
}
