package org.holdfast.office.papers.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Gate;
import org.holdfast.office.access.PolicyMatrix;
import org.holdfast.office.access.Refused;
import org.holdfast.office.journal.Entry;
import org.holdfast.office.journal.Journal;
import org.holdfast.office.papers.Leaf;
import org.holdfast.office.papers.PaperKind;
import org.holdfast.office.papers.Papers;
import org.holdfast.office.papers.Sheet;
import org.holdfast.office.shell.Figures;
import org.holdfast.office.shell.Html;
import org.holdfast.office.shell.Page;
import org.holdfast.postgres.SqlFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// One paper: filled from the rows, numbered and journalled in one transaction, then drawn.
@Component
class PrintedPapers implements Papers {
    static final SqlFiles SQL = SqlFiles.of(Papers.class);
    static final String PRINT = "paper.print";
    private static final long PROVINCE = 10_000_000_000L;

    private final Map<PaperKind, Filling> fillings = new EnumMap<>(PaperKind.class);
    private final JdbcClient db;
    private final Gate gate;
    private final Journal journal;
    private final PolicyMatrix matrix;
    private final Printer printer;
    private final PlacePath places;
    private final Html html;
    private final Clock clock;

    PrintedPapers(
            List<Filling> fillings,
            JdbcClient db,
            Gate gate,
            Journal journal,
            PolicyMatrix matrix,
            Printer printer,
            PlacePath places,
            Html html,
            Clock clock) {
        fillings.forEach(filling -> filling.kinds().forEach(kind -> this.fillings.put(kind, filling)));
        this.db = db;
        this.gate = gate;
        this.journal = journal;
        this.matrix = matrix;
        this.printer = printer;
        this.places = places;
        this.html = html;
        this.clock = clock;
    }

    @Override
    public Printed print(Acting who, Page page, PaperKind kind, UUID subject) {
        Filling.Filled filled = filled(who, page, kind, subject);
        String number = gate.work(who, PRINT, within -> {
            if (!within.contains(filled.region())) {
                throw Refused.missing();
            }
            return numbered(who, kind, subject, filled);
        });
        String by = kind == PaperKind.NOTICE ? who.unitName() : who.name() + " · " + who.unitName();
        return drawn(page, kind.template(), sheet(kind.word(), number, places.of(filled.region()), by), filled.leaf());
    }

    private Filling.Filled filled(Acting who, Page page, PaperKind kind, UUID subject) {
        if (!matrix.allows(who.role(), PRINT)) {
            throw Refused.notAllowed();
        }
        return Optional.ofNullable(fillings.get(kind))
                .orElseThrow(Refused::missing)
                .filled(who, page, kind, subject);
    }

    private String numbered(Acting who, PaperKind kind, UUID subject, Filling.Filled filled) {
        long entry = journal.record(new Entry(
                PRINT,
                matrix.purpose(who.role(), PRINT),
                kind.subject().name().toLowerCase(Locale.ROOT),
                subject.toString(),
                filled.region(),
                1,
                null,
                Map.of("kind", kind.word(), "export", "pdf")));
        return db.sql(SQL.text("number_paper"))
                .param("province", (int) (filled.region() / PROVINCE))
                .param("number", PaperNumber.next())
                .param("kind", kind.word())
                .param("subject", subject)
                .param("household_id", filled.household())
                .param("region_code", filled.region())
                .param("on", today())
                .param("entry", entry)
                .query(String.class)
                .single();
    }

    private Sheet sheet(String word, String number, String place, String by) {
        return new Sheet(
                word,
                PaperNumber.inFours(number),
                QrCode.picture(PaperNumber.marked(number)),
                place,
                today(),
                Figures.minute(clock.instant()),
                by);
    }

    private Printed drawn(Page page, String template, Sheet sheet, Leaf leaf) {
        String xhtml = html.text(page, "papers/" + template + ".jte", Map.of("sheet", sheet, "leaf", leaf));
        if (!page.chinese()) {
            // The font draws these as wide as a Chinese character.
            xhtml = xhtml.replace('’', '\'')
                    .replace('‘', '\'')
                    .replace("“", "&#34;")
                    .replace("”", "&#34;");
        }
        return new Printed(
                printer.pdf(xhtml),
                sheet.number(),
                sheet.word() + "-" + sheet.number().replace(" ", "") + ".pdf");
    }

    @Override
    public Optional<String> notYet(Acting who, Page page, PaperKind kind, UUID subject) {
        try {
            filled(who, page, kind, subject);
            return Optional.empty();
        } catch (Refused refused) {
            if (refused.status() != 409) {
                throw refused;
            }
            return Optional.of(refused.code());
        }
    }

    @Override
    public Printed receipt(Page page, Leaf.Receipt receipt) {
        Sheet sheet = new Sheet(
                "receipt",
                receipt.number(),
                QrCode.picture(receipt.number().replace(" ", "")),
                receipt.village(),
                today(),
                Figures.minute(clock.instant()),
                page.w("papers.by-holder"));
        return drawn(page, "receipt", sheet, receipt);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
