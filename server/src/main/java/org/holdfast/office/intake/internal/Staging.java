package org.holdfast.office.intake.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.holdfast.office.intake.Batch;
import org.holdfast.office.intake.ImportTarget;
import org.holdfast.office.intake.ImportTarget.Bringer;
import org.holdfast.office.intake.ImportTarget.Staged;
import org.holdfast.office.shell.TableSizes;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;

/// The staging tables of all targets, addressed by the name each target gives. Only whole batches and
/// rounds are touched.
@Component
class Staging {
    private final DataSource database;
    private final JdbcClient jdbc;
    private final TableSizes sizes;

    Staging(DataSource database, JdbcClient jdbc, TableSizes sizes) {
        this.database = database;
        this.jdbc = jdbc;
        this.sizes = sizes;
    }

    static Staged of(Batch batch, Profile profile, Profile.Part part) {
        return new Staged(
                batch.id(),
                new Bringer(batch.broughtBy(), batch.postingId(), batch.regionCode(), batch.publicId()),
                batch.lo(),
                batch.hi(),
                profile.dataset(),
                part.options());
    }

    /// Copies rows within the running transaction.
    void copy(ImportTarget target, CopyRows rows) {
        Connection connection = DataSourceUtils.getConnection(database);
        try {
            CopyIn in = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + target.stagingTable() + " (" + StageWriter.columns(target)
                            + ") from stdin (format binary)");
            in.writeToCopy(CopyRows.HEADER, 0, CopyRows.HEADER.length);
            in.writeToCopy(rows.bytes(), 0, rows.length());
            in.writeToCopy(CopyRows.TRAILER, 0, CopyRows.TRAILER.length);
            in.endCopy();
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "The rows could not be staged for " + target.name() + ": " + e.getSQLState(), e);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }

    /// Rows that were staged before it was known that they are refused or stand twice. A thing told on
    /// several rows stays while another row still tells it, and goes with the last of them.
    void remove(Batch batch, Profile profile, Targets targets, BitSet rows) {
        if (rows.isEmpty()) {
            return;
        }
        Long[] numbers = rows.stream().mapToObj(Long::valueOf).toArray(Long[]::new);
        removeUntold(batch, profile, targets, numbers);
        for (Profile.Part part : profile.parts()) {
            if (!part.oncePer().isEmpty()) {
                continue;
            }
            jdbc.sql("delete from " + targets.of(part.target()).stagingTable()
                            + " where batch_id = :batch and row_no = any(:rows)")
                    .param("batch", batch.id())
                    .param("rows", numbers)
                    .update();
        }
    }

    /// Things told on several rows, all of which go.
    private void removeUntold(Batch batch, Profile profile, Targets targets, Long[] rows) {
        Optional<ImportTarget> every = profile.parts().stream()
                .filter(part -> part.oncePer().isEmpty() && part.onlyIfFilled().isEmpty())
                .findFirst()
                .map(part -> targets.of(part.target()));
        for (Profile.Part part : profile.parts()) {
            String key = part.oncePer();
            every.filter(target -> target.fields().stream()
                            .anyMatch(field -> !key.isEmpty() && field.name().equals(key)))
                    .ifPresent(target -> jdbc.sql("delete from "
                                    + targets.of(part.target()).stagingTable()
                                    + " o where o.batch_id = :batch and exists ("
                                    + "select from " + target.stagingTable() + " c where c.batch_id = :batch and c."
                                    + key
                                    + " = o." + key + " and c.row_no = any(:rows)) and not exists (select from "
                                    + target.stagingTable() + " c where c.batch_id = :batch and c." + key + " = o."
                                    + key
                                    + " and not c.row_no = any(:rows))")
                            .param("batch", batch.id())
                            .param("rows", rows)
                            .update());
        }
    }

    /// An attempt that was cut off leaves nothing behind, because it was one transaction; this is for a
    /// round read anew.
    void forgetRound(Batch batch, Profile profile, Targets targets) {
        if (batch.round() == 1) {
            forget(batch, profile, targets);
        }
    }

    void forget(Batch batch, Profile profile, Targets targets) {
        for (Profile.Part part : profile.parts()) {
            jdbc.sql("delete from " + targets.of(part.target()).stagingTable() + " where batch_id = :batch")
                    .param("batch", batch.id())
                    .update();
        }
    }

    /// Fresh statistics of a small sample, so that the set-wise statements are planned for what is really there.
    void analyse(ImportTarget target) {
        jdbc.sql("set local default_statistics_target = 20").update();
        jdbc.sql("analyze " + target.stagingTable()).update();
        jdbc.sql("set local default_statistics_target to default").update();
    }

    /// Tells the planner how large the tables are by now that the apply fills and searches: a small sample
    /// of the columns it searches by.
    void measure(Profile profile, Targets targets) {
        Set<String> tables = new TreeSet<>();
        profile.parts().forEach(part -> tables.addAll(targets.of(part.target()).searched()));
        sizes.measure(tables);
    }

    /// Plans made for the batch at hand: a plan for any batch takes every range for a narrow one, and ten
    /// thousand rows in a loop over sixty thousand never end. And room in which ten thousand rows are sorted
    /// without going to the disk. For the running transaction.
    void planForThisBatch() {
        jdbc.sql("set local plan_cache_mode = force_custom_plan").update();
        jdbc.sql("set local work_mem = '32MB'").update();
    }
}
