package org.holdfast.office.exchange.internal;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.holdfast.matching.IndexedLook;
import org.holdfast.matching.Likeness;
import org.holdfast.matching.Likeness.Known;
import org.holdfast.matching.Likeness.Scored;
import org.holdfast.matching.LikenessPart;
import org.holdfast.matching.Nation;
import org.holdfast.matching.Sought;
import org.holdfast.office.access.Within;
import org.holdfast.office.shell.BlindIndex;
import org.holdfast.office.shell.FieldCipher;
import org.holdfast.postgres.SqlFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What the number still says when it did not decide: it is somebody's whose name is another, or it fails
/// its check and one slip of the hand makes it somebody's. Numbers are opened only here, one after the
/// other, and kept nowhere.
@Component
class NumberSearch {
    private static final SqlFiles SQL = SqlFiles.of(NumberSearch.class);
    private static final int AT_ONCE = 20_000;
    private static final LikenessPart BORNE = new LikenessPart("number", "borne", 40);
    private static final LikenessPart REPAIRED = new LikenessPart("number", "repaired", 30);

    private final JdbcClient db;
    private final FieldCipher cipher;
    private final BlindIndex index;

    NumberSearch(JdbcClient db, FieldCipher cipher, BlindIndex index) {
        this.db = db;
        this.cipher = cipher;
        this.index = index;
    }

    /// @param nation everybody in memory; empty where the database is asked
    void search(
            Within within, long batchId, List<Sought> records, Likeness likeness, int floor, Optional<Nation> nation) {
        Map<Long, Sought> byRow = new HashMap<>();
        records.forEach(record -> byRow.put(record.rowNo, record));
        Wanted borne = new Wanted(BORNE, byRow, likeness, floor, floor);
        db.sql(SQL.text("records_unmatched"))
                .param("batch", batchId)
                .param("lo", within.lo())
                .param("hi", within.hi())
                .query((ResultSet row) -> {
                    byte[] number = row.getBytes("document_index");
                    if (number != null && !row.getBoolean("document_fault")) {
                        borne.want(number, row.getLong("row_no"));
                    }
                });
        find(within, borne, nation);
        Wanted repaired = new Wanted(REPAIRED, byRow, likeness, floor, 0);
        db.sql(SQL.text("faulty_numbers"))
                .param("batch", batchId)
                .param("lo", within.lo())
                .param("hi", within.hi())
                .query((ResultSet row) -> {
                    String faulty = cipher.decrypt(
                            row.getBytes("id_number_enc"),
                            RecordTarget.DOCUMENT,
                            Objects.requireNonNull(row.getObject("row_id", UUID.class)));
                    long rowNo = row.getLong("row_no");
                    NumberRepairs.of(faulty).forEach(meant -> repaired.want(index.of("document", meant), rowNo));
                });
        find(within, repaired, nation);
    }

    private void find(Within within, Wanted wanted, Optional<Nation> nation) {
        List<byte[]> indexes = wanted.indexes();
        if (nation.isPresent()) {
            indexes.forEach(number -> borne(number, nation.get(), within, wanted));
            return;
        }
        for (int from = 0; from < indexes.size(); from += AT_ONCE) {
            db.sql(SQL.text("number_bearers"))
                    .param(
                            "indexes",
                            indexes.subList(from, Math.min(indexes.size(), from + AT_ONCE))
                                    .toArray(byte[][]::new))
                    .param("lo", within.lo())
                    .param("hi", within.hi())
                    .query((ResultSet row) -> wanted.found(row.getBytes("document_index"), CloserLook.known(row)));
        }
    }

    private static void borne(byte[] number, Nation nation, Within within, Wanted wanted) {
        ByteBuffer key = ByteBuffer.wrap(number);
        for (int found : nation.bearers(key.getLong(0), key.getLong(8))) {
            Known who = IndexedLook.known(nation, found);
            if (within.contains(who.regionCode())) {
                wanted.found(number, who);
            }
        }
    }

    /// Keyed hashes with the rows that mean them.
    ///
    /// @param least what the likeness counts at least: the very number is never passed over
    private record Wanted(
            LikenessPart evidence,
            Map<Long, Sought> byRow,
            Likeness likeness,
            int floor,
            int least,
            Map<ByteBuffer, List<Long>> rows) {
        Wanted(LikenessPart evidence, Map<Long, Sought> byRow, Likeness likeness, int floor, int least) {
            this(evidence, byRow, likeness, floor, least, new HashMap<>());
        }

        void want(byte[] number, long rowNo) {
            rows.computeIfAbsent(ByteBuffer.wrap(number), n -> new ArrayList<>(1))
                    .add(rowNo);
        }

        List<byte[]> indexes() {
            return rows.keySet().stream().map(ByteBuffer::array).toList();
        }

        void found(byte[] number, Known who) {
            for (long rowNo : rows.getOrDefault(ByteBuffer.wrap(number), List.of())) {
                Sought record = byRow.get(rowNo);
                if (record != null) {
                    add(record, who);
                }
            }
        }

        private void add(Sought record, Known who) {
            List<LikenessPart> parts =
                    new ArrayList<>(likeness.of(record.described, who).parts());
            parts.addFirst(evidence);
            int sum = parts.stream().mapToInt(LikenessPart::points).sum();
            int score = Math.clamp(Math.max(sum, least), 0, 100);
            if (score >= floor) {
                record.add(who, new Scored(score, parts));
            }
        }
    }
}
