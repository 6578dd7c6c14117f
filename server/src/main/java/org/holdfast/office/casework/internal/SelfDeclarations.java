package org.holdfast.office.casework.internal;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Answer;
import org.holdfast.office.access.Gate;
import org.holdfast.office.access.Refused;
import org.holdfast.office.access.Within;
import org.holdfast.office.access.WriteRequest;
import org.holdfast.office.casework.Channel;
import org.holdfast.office.casework.Declarations;
import org.holdfast.office.casework.Door;
import org.holdfast.office.casework.DoorTerms;
import org.holdfast.office.casework.ReportAnswer;
import org.holdfast.office.casework.internal.DoorCounts.Kind;
import org.holdfast.office.journal.Entry;
import org.holdfast.office.journal.Journal;
import org.holdfast.office.registry.DocumentHolders;
import org.holdfast.office.registry.DocumentHolders.Holder;
import org.holdfast.office.shell.BlindIndex;
import org.holdfast.office.shell.RequestKeys;
import org.holdfast.postgres.SqlFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Declarations of families. The one who declares has no account: the system acts, confined to the villages the
/// declaration is about.
///
/// A number that is on file under another name is not joined to anybody's household: whoever knows a neighbour's
/// number learns nothing by it, and the township settles it.
@Component
class SelfDeclarations implements Declarations {
    private static final SqlFiles SQL = SqlFiles.of(SelfDeclarations.class);
    private static final String DECLARE = "declaration.make";

    private final Gate gate;
    private final Journal journal;
    private final DocumentHolders holders;
    private final ReportStore reports;
    private final DoorCounts counts;
    private final DoorTerms terms;
    private final BlindIndex index;
    private final JdbcClient db;

    SelfDeclarations(
            Gate gate,
            Journal journal,
            DocumentHolders holders,
            ReportStore reports,
            DoorCounts counts,
            DoorTerms terms,
            BlindIndex index,
            JdbcClient db) {
        this.gate = gate;
        this.journal = journal;
        this.holders = holders;
        this.reports = reports;
        this.counts = counts;
        this.terms = terms;
        this.index = index;
        this.db = db;
    }

    @Override
    public Answer declare(WriteRequest request, String address, Declaration declared) {
        byte[] number = index.of("document", declared.document());
        Acting everywhere = Acting.system(DECLARE, 0, Acting.NATION_END);
        long village = declared.village();
        long registered = gate.work(
                everywhere,
                DECLARE,
                within -> holders.of(within, number).map(Holder::regionCode).orElse(village));
        Acting family = Acting.system(DECLARE, Math.min(village, registered), Math.max(village, registered) + 1);
        return gate.write(family, DECLARE, request, within -> {
            LocalDate today = reports.today();
            refuseFlood(declared, address, today);
            Optional<Holder> holder = holders.of(within, number);
            boolean otherName = holder.isPresent() && !named(holder.get(), declared.head());
            NewReport.About about = holder.filter(found -> !otherName)
                    .map(found -> new NewReport.About(found.householdId(), found.household(), found.regionCode()))
                    .orElse(null);
            return write(within, declared, about, otherName, today);
        });
    }

    private Answer write(
            Within within, Declaration declared, NewReport.@Nullable About about, boolean otherName, LocalDate today) {
        UUID id = RequestKeys.next();
        String receipt = Receipt.next();
        NewReport report = new NewReport(
                id,
                Door.SELF,
                Channel.OWN_FORM,
                declared.village(),
                receipt,
                declared.head(),
                declared.document(),
                declared.phone(),
                otherName,
                declared.cause(),
                declared.words(),
                today,
                about);
        long entry = journal.record(new Entry(
                DECLARE,
                "monitoring",
                "report",
                id.toString(),
                report.looks(),
                1,
                null,
                Map.of("door", Door.SELF.name(), "cause", declared.cause().name(), "joined", about != null)));
        reports.add(within, report, entry);
        return Answer.seeOther("/declare/state?number=" + receipt);
    }

    private void refuseFlood(Declaration declared, String address, LocalDate day) {
        if (counts.more(Kind.FROM_ADDRESS, address, day) > terms.declarationsFromAnAddress(declared.village(), day)) {
            throw Refused.later("casework.declare.too-many-here");
        }
        if (counts.more(Kind.OF_NUMBER, declared.document(), day)
                > terms.declarationsOfANumber(declared.village(), day)) {
            throw Refused.later("casework.declare.too-many-of-number");
        }
    }

    private static boolean named(Holder holder, String head) {
        return holder.names().stream().anyMatch(name -> Told.sameName(name, head));
    }

    @Override
    public Optional<Standing> standing(String receipt, String address) {
        Acting everywhere = Acting.system("declaration.state", 0, Acting.NATION_END);
        return gate.work(everywhere, "declaration.state", within -> {
            LocalDate today = reports.today();
            if (counts.soFar(Kind.ASKED_IN_VAIN, address, today) >= terms.receiptsAskedInVain(today)) {
                throw Refused.later("casework.declare.too-many-asked");
            }
            Optional<Standing> found = Receipt.read(receipt).flatMap(number -> byReceipt(within, number));
            if (found.isEmpty()) {
                counts.more(Kind.ASKED_IN_VAIN, address, today);
            }
            return found;
        });
    }

    private Optional<Standing> byReceipt(Within within, String receipt) {
        return db.sql(SQL.text("report_by_receipt"))
                .param("receipt", receipt)
                .param("lo", within.lo())
                .param("hi", within.hi())
                .query((row, n) -> {
                    Integer answer = row.getObject("answer", Integer.class);
                    String words = row.getString("answer_words");
                    return new Standing(
                            receipt,
                            row.getLong("said_of"),
                            row.getObject("received_on", LocalDate.class),
                            row.getObject("visit_by", LocalDate.class),
                            row.getObject("answer_by", LocalDate.class),
                            row.getBoolean("visited"),
                            answer == null ? null : ReportAnswer.ofCode(answer),
                            words == null ? "" : words,
                            row.getObject("answered_on", LocalDate.class),
                            row.getObject("registered_on", LocalDate.class));
                })
                .optional();
    }
}
