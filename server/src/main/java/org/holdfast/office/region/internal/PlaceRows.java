package org.holdfast.office.region.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.holdfast.office.region.Place;
import org.holdfast.office.region.Places;
import org.holdfast.postgres.SqlFiles;
import org.holdfast.region.CodeRange;
import org.holdfast.region.DivisionTree;
import org.holdfast.region.Region;
import org.holdfast.region.RegionCode;
import org.holdfast.region.RegionLevel;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The tree as rows of `region.region`.
@Component
class PlaceRows implements Places {
    private static final SqlFiles SQL = SqlFiles.of(PlaceRows.class);
    private static final String COLUMNS =
            "select level, code, name, coalesce(parent_code, 0), lo, hi from region.region ";

    private final JdbcClient db;
    private final DataSource database;

    PlaceRows(JdbcClient db, DataSource database) {
        this.db = db;
        this.database = database;
    }

    @Override
    public Optional<Place> find(int level, long code) {
        return db.sql(COLUMNS + "where level = :level and code = :code")
                .param("level", level)
                .param("code", code)
                .query(PlaceRows::place)
                .optional();
    }

    @Override
    public Optional<Place> village(long code) {
        return db.sql(COLUMNS + "where code = :code order by level desc limit 1")
                .param("code", code)
                .query(PlaceRows::place)
                .optional();
    }

    @Override
    public List<Place> children(Place parent) {
        return db.sql(COLUMNS + "where level = :level and code >= :lo and code < :hi order by code")
                .param("level", parent.level() + 1)
                .param("lo", parent.lo())
                .param("hi", parent.hi())
                .query(PlaceRows::place)
                .list();
    }

    @Override
    public List<Place> path(int level, long code) {
        List<Place> path = new ArrayList<>();
        for (int above = 1; above <= level; above++) {
            long ancestor = RegionCode.of(code).at(RegionLevel.ofDepth(above)).value();
            find(above, ancestor).ifPresent(path::add);
        }
        return path;
    }

    @Override
    public List<Place> search(String text, long lo, long hi, int atMost) {
        String wanted = text.strip();
        if (wanted.isEmpty()) {
            return List.of();
        }
        return db.sql(SQL.text("search"))
                .param("name", "%" + escaped(wanted) + "%")
                .param("exact", wanted)
                .param("initials", escaped(wanted.toLowerCase(java.util.Locale.ROOT)) + "%")
                .param("code", wanted.matches("[0-9]{2,12}") ? wanted : "-")
                .param("lo", lo)
                .param("hi", hi)
                .param("at_most", atMost)
                .query(PlaceRows::place)
                .list();
    }

    @Override
    public List<Place> within(long lo, long hi) {
        return db.sql(COLUMNS + "where code >= :lo and code < :hi order by code, level")
                .param("lo", lo)
                .param("hi", hi)
                .query(PlaceRows::place)
                .list();
    }

    @Override
    public long[] codesWithin(long lo, long hi, int fromLevel) {
        byte[] eightEach = db.sql(SQL.text("codes_within"))
                .param("level", fromLevel)
                .param("lo", lo)
                .param("hi", hi)
                .query((row, n) -> row.getBytes(1))
                .single();
        long[] codes = new long[eightEach.length / Long.BYTES];
        ByteBuffer.wrap(eightEach).asLongBuffer().get(codes);
        return codes;
    }

    @Override
    public Place common(long code, long other) {
        for (int level = 5; level >= 1; level--) {
            RegionLevel at = RegionLevel.ofDepth(level);
            long first = RegionCode.of(code).at(at).value();
            if (first == RegionCode.of(other).at(at).value()) {
                Optional<Place> both = find(level, first);
                if (both.isPresent()) {
                    return both.get();
                }
            }
        }
        return find(0, 0).orElse(new Place(0, 0, "", 0, 0, 1_000_000_000_000L));
    }

    @Override
    public long size() {
        return db.sql("select count(*) from region.region where level > 0")
                .query(Long.class)
                .single();
    }

    @Override
    public long load(DivisionTree tree, int edition) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                long loaded = copy(connection, tree, edition);
                connection.commit();
                return loaded;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The places could not be loaded: " + e.getMessage(), e);
        }
    }

    private static long copy(Connection connection, DivisionTree tree, int edition) throws SQLException {
        try (var clear = connection.createStatement()) {
            clear.execute("delete from region.region where edition = " + edition);
            clear.execute("create temporary table incoming (like region.region) on commit drop");
        }
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy incoming from stdin");
        StringBuilder lines = new StringBuilder();
        for (Iterator<Region> places = tree.all().iterator(); places.hasNext(); ) {
            line(lines, tree, places.next(), edition);
            if (lines.length() > 60_000) {
                flush(copy, lines);
            }
        }
        flush(copy, lines);
        copy.endCopy();
        try (var insert = connection.createStatement()) {
            return insert.executeUpdate(
                    "insert into region.region select * from incoming on conflict (level, code) do nothing");
        }
    }

    private static void line(StringBuilder lines, DivisionTree tree, Region place, int edition) {
        CodeRange range = place.range();
        lines.append(place.level().depth())
                .append('\t')
                .append(place.code().value())
                .append('\t');
        lines.append(place.name().replace("\\", "\\\\").replace("\t", " ").replace("\n", " "))
                .append('\t');
        lines.append(place.parent().map(parent -> Long.toString(parent.value())).orElse("\\N"))
                .append('\t');
        lines.append(range.lo()).append('\t').append(range.hi()).append('\t');
        lines.append(tree.initials(place)).append('\t').append(edition).append('\n');
    }

    private static void flush(CopyIn copy, StringBuilder lines) throws SQLException {
        byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        lines.setLength(0);
    }

    private static Place place(ResultSet row, int n) throws SQLException {
        return new Place(
                row.getInt(1), row.getLong(2), row.getString(3), row.getLong(4), row.getLong(5), row.getLong(6));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
