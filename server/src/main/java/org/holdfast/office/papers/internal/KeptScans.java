package org.holdfast.office.papers.internal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Answer;
import org.holdfast.office.access.Gate;
import org.holdfast.office.access.Refused;
import org.holdfast.office.access.Within;
import org.holdfast.office.access.WriteRequest;
import org.holdfast.office.cases.CaseFile;
import org.holdfast.office.cases.CaseLine;
import org.holdfast.office.cases.Cases;
import org.holdfast.office.journal.Entry;
import org.holdfast.office.journal.Journal;
import org.holdfast.office.papers.PaperKind;
import org.holdfast.office.papers.Scans;
import org.holdfast.office.shell.KeptFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Scans with their case, the file encrypted beside the database.
@Component
class KeptScans implements Scans {
    private static final String KEEP = "scan.keep";
    /// Beside the database; printed volumes lie there too.
    static final String FOLDER = "papers";
    private static final String VIEW = "case.view";

    private final JdbcClient db;
    private final Gate gate;
    private final Journal journal;
    private final Cases cases;
    private final People people;
    private final ScanCleaner cleaner;
    private final KeptFiles.Room files;
    private final PaperCaps caps;
    private final Clock clock;

    KeptScans(
            JdbcClient db,
            Gate gate,
            Journal journal,
            Cases cases,
            People people,
            ScanCleaner cleaner,
            KeptFiles files,
            PaperCaps caps,
            Clock clock) {
        this.db = db;
        this.gate = gate;
        this.journal = journal;
        this.cases = cases;
        this.people = people;
        this.cleaner = cleaner;
        this.files = files.in(FOLDER);
        this.caps = caps;
        this.clock = clock;
    }

    /// Which paper came back, of which case.
    private record Paper(
            @Nullable String number, UUID subject, @Nullable PaperKind kind) {}

    @Override
    public Answer keep(Acting who, WriteRequest request, Sent sent) {
        if (sent.words().length() > LONGEST_WORDS) {
            throw Refused.input("papers.scan.words-too-long", Integer.toString(LONGEST_WORDS));
        }
        Cleaned cleaned = cleaner.clean(sent.file(), sent.fileName(), caps(who));
        Paper paper = paper(who, sent, cleaned);
        CaseFile file = cases.file(who, paper.subject());
        People.Home home = people.of(who, file.household());
        UUID stored = files.keep(cleaned.bytes());
        try {
            return gate.write(who, KEEP, request, within -> {
                if (!within.contains(home.region())) {
                    throw Refused.missing();
                }
                add(who, sent, cleaned, paper, file, home, stored);
                return Answer.seeOther("/cases/" + paper.subject() + "/papers");
            });
        } finally {
            dropUnlessNamed(who, stored);
        }
    }

    @Override
    public Caps caps(Acting who) {
        return caps.scans(who.regionCode());
    }

    /// The square and what was typed must say the same, and a paper of another case is not taken for this one.
    private Paper paper(Acting who, Sent sent, Cleaned cleaned) {
        Optional<String> typed = sent.number().isBlank()
                ? Optional.empty()
                : Optional.of(PaperNumber.read(sent.number())
                        .orElseThrow(() -> Refused.input("papers.scan.number-wrong", sent.number())));
        if (typed.isPresent() && cleaned.number().isPresent() && !typed.equals(cleaned.number())) {
            throw Refused.input(
                    "papers.scan.numbers-differ",
                    PaperNumber.inFours(typed.get()),
                    PaperNumber.inFours(cleaned.number().get()));
        }
        Optional<Paper> numbered = typed.or(cleaned::number).map(number -> byNumber(who, number));
        UUID subject = sent.subject();
        if (numbered.isEmpty() && subject == null) {
            throw Refused.input("papers.scan.no-number");
        }
        if (numbered.isPresent() && subject != null && !numbered.get().subject().equals(subject)) {
            throw Refused.input("papers.scan.other-case");
        }
        return numbered.orElseGet(() -> new Paper(null, java.util.Objects.requireNonNull(subject), sent.kind()));
    }

    private Paper byNumber(Acting who, String number) {
        record Found(PaperKind kind, UUID subject) {}
        Found found = gate.read(
                        who,
                        VIEW,
                        within -> db.sql(PrintedPapers.SQL.text("paper_by_number"))
                                .param("number", number)
                                .param("lo", within.lo())
                                .param("hi", within.hi())
                                .query((row, n) -> new Found(
                                        PaperKind.of(row.getString("kind")).orElseThrow(),
                                        row.getObject("subject", UUID.class)))
                                .optional())
                .orElseThrow(() -> Refused.input("papers.scan.number-unknown", PaperNumber.inFours(number)));
        return switch (found.kind().subject()) {
            case CASE -> new Paper(number, found.subject(), found.kind());
            case HOUSEHOLD ->
                new Paper(
                        number,
                        cases.ofHousehold(who, found.subject()).stream()
                                .findFirst()
                                .map(CaseLine.Short::id)
                                .orElseThrow(() -> Refused.input("papers.scan.no-case")),
                        found.kind());
            default -> throw Refused.input("papers.scan.no-case");
        };
    }

    private void add(
            Acting who, Sent sent, Cleaned cleaned, Paper paper, CaseFile file, People.Home home, UUID stored) {
        byte[] hash = hash(cleaned.bytes());
        PaperKind kind = paper.kind();
        long entry = journal.record(new Entry(
                KEEP,
                "monitoring",
                "case",
                paper.subject().toString(),
                home.region(),
                1,
                hash,
                Map.of("kind", kind == null ? "" : kind.word(), "pages", cleaned.pages())));
        Optional<CaseFile.Step> step = file.steps().reversed().stream()
                .filter(one -> kind != null && kind.proves().contains(one.act()))
                .findFirst();
        db.sql(PrintedPapers.SQL.text("add_scan"))
                .param("province", home.province())
                .param("subject", paper.subject())
                .param("household_id", home.household())
                .param("region_code", home.region())
                .param("number", paper.number())
                .param("kind", kind == null ? null : kind.word())
                .param("step", step.map(CaseFile.Step::number).orElse(null))
                .param("act", step.map(CaseFile.Step::act).orElse(""))
                .param("words", sent.words().strip())
                .param("file", stored)
                .param("type", cleaned.type())
                .param("pages", cleaned.pages())
                .param("bytes", (long) cleaned.bytes().length)
                .param("hash", hash)
                .param("on", today())
                .param("account", who.accountId())
                .param("name", who.name())
                .param("unit", who.unitName())
                .param("entry", entry)
                .update();
    }

    /// A copy that no row names is of no use: the request was answered before, or refused.
    private void dropUnlessNamed(Acting who, UUID stored) {
        Acting job = Acting.system("papers", who.lo(), who.hi());
        boolean named = gate.work(
                job,
                KEEP,
                within -> db.sql(PrintedPapers.SQL.text("scan_named"))
                                .param("file", stored)
                                .param("lo", within.lo())
                                .param("hi", within.hi())
                                .query(Long.class)
                                .single()
                        > 0);
        if (!named) {
            files.drop(stored);
        }
    }

    @Override
    public List<Scan> ofCase(Acting who, UUID subject) {
        return gate.read(
                who,
                VIEW,
                within -> db.sql(PrintedPapers.SQL.text("scans_of_case"))
                        .param("subject", subject)
                        .param("lo", within.lo())
                        .param("hi", within.hi())
                        .query((row, n) -> {
                            String kind = row.getString("kind");
                            String number = row.getString("number");
                            return new Scan(
                                    row.getObject("public_id", UUID.class),
                                    kind == null ? null : PaperKind.of(kind).orElse(null),
                                    number == null ? "" : PaperNumber.inFours(number),
                                    row.getObject("step", Integer.class),
                                    row.getString("act"),
                                    row.getString("words"),
                                    row.getString("type"),
                                    row.getInt("pages"),
                                    row.getLong("bytes"),
                                    row.getObject("received_on", LocalDate.class),
                                    row.getString("name"),
                                    row.getString("unit"));
                        })
                        .list());
    }

    /// What stands in the row of a kept file.
    private record File(UUID name, String type, String fileName) {}

    @Override
    public Optional<Content> content(Acting who, UUID subject, UUID scan) {
        return gate.read(who, VIEW, within -> file(within, subject, scan))
                .map(file -> new Content(files.open(file.name()), file.type(), file.fileName()));
    }

    private Optional<File> file(Within within, UUID subject, UUID scan) {
        return db.sql(PrintedPapers.SQL.text("scan_file"))
                .param("subject", subject)
                .param("scan", scan)
                .param("lo", within.lo())
                .param("hi", within.hi())
                .query((row, n) -> new File(
                        row.getObject("file", UUID.class),
                        row.getString("type"),
                        row.getString("kind") + "-" + row.getObject("received_on", LocalDate.class)
                                + (row.getString("type").equals(ScanCleaner.PDF) ? ".pdf" : ".jpg")))
                .optional();
    }

    private static byte[] hash(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
