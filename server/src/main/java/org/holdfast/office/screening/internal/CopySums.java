package org.holdfast.office.screening.internal;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.holdfast.columnar.Table;
import org.holdfast.office.access.Within;
import org.holdfast.postgres.SqlFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Holds a copy against the registry: rows of every table and sums of numbers in them. PostgreSQL
/// and DuckDB add up by statements of their own that share nothing with those which copied the
/// rows.
@Component
class CopySums {
    private static final SqlFiles SQL = SqlFiles.of(CopySums.class);

    private final JdbcClient db;

    CopySums(JdbcClient db) {
        this.db = db;
    }

    /// The copy does not hold what the registry holds. The message names each table, what was added
    /// up, and both numbers.
    static final class Differs extends Exception {
        private static final long serialVersionUID = 1;

        Differs(String words) {
            super(words);
        }
    }

    /// @param duck reads the files
    void check(Within within, Path folder, Statement duck) throws SQLException, Differs {
        Map<String, String> registry = new TreeMap<>();
        db.sql(SQL.text("sums_of_registry"))
                .param("lo", within.lo())
                .param("hi", within.hi())
                .query((row, n) -> add(row, registry))
                .list();
        Map<String, String> copy = new TreeMap<>();
        String text = SQL.text("sums_of_copy");
        for (Table table : Table.values()) {
            text = text.replace("$" + table.word(), CopyWriter.quoted(folder.resolve(table.file())));
        }
        try (ResultSet rows = duck.executeQuery(text)) {
            while (rows.next()) {
                add(rows, copy);
            }
        }
        compare(registry, copy);
    }

    private static void compare(Map<String, String> registry, Map<String, String> copy) throws Differs {
        if (!registry.keySet().equals(copy.keySet())) {
            throw new IllegalStateException("Registry and copy are added up by different columns: " + registry.keySet()
                    + " and " + copy.keySet());
        }
        List<String> differ = new ArrayList<>();
        registry.forEach((what, number) -> {
            if (!number.equals(copy.get(what))) {
                differ.add(what + " " + number + " in the registry, " + copy.get(what) + " in the copy");
            }
        });
        if (!differ.isEmpty()) {
            throw new Differs(String.join("; ", differ));
        }
    }

    private static boolean add(ResultSet row, Map<String, String> into) throws SQLException {
        into.put(
                row.getString("place") + ": " + row.getString("what"), Objects.requireNonNull(row.getString("number")));
        return true;
    }
}
