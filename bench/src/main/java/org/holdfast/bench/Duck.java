package org.holdfast.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// One DuckDB, in memory or on disk, with its errors told as ours.
final class Duck implements AutoCloseable {

    /// Reads a result once.
    interface Reading<T> {
        T of(ResultSet rows) throws SQLException;
    }

    private final Connection connection;

    private Duck(Connection connection) {
        this.connection = connection;
    }

    /// @param url `jdbc:duckdb:` in memory, with a path behind it on disk
    static Duck open(String url, int threads) {
        try {
            Duck duck = new Duck(DriverManager.getConnection(url));
            duck.run("set threads = " + threads);
            return duck;
        } catch (SQLException e) {
            throw new BenchRefused("DuckDB cannot be opened at " + url + ": " + e.getMessage(), e);
        }
    }

    void run(String text) {
        try (Statement statement = connection.createStatement()) {
            for (String one : Texts.statements(text)) {
                statement.execute(one);
            }
        } catch (SQLException e) {
            throw new BenchRefused("DuckDB refused a statement: " + e.getMessage() + "\n" + head(text), e);
        }
    }

    <T> T read(String text, Reading<T> reading) {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(text)) {
            return reading.of(rows);
        } catch (SQLException e) {
            throw new BenchRefused("DuckDB refused a question: " + e.getMessage() + "\n" + head(text), e);
        }
    }

    /// Opens a result that is read row by row while others are open.
    Walk walk(String text) {
        try {
            return Walk.of(connection.createStatement(), text);
        } catch (SQLException e) {
            throw new BenchRefused("DuckDB refused a question: " + e.getMessage() + "\n" + head(text), e);
        }
    }

    long number(String text) {
        return read(text, rows -> {
            rows.next();
            return rows.getLong(1);
        });
    }

    private static String head(String text) {
        return text.length() < 600 ? text : text.substring(0, 600) + " …";
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new BenchRefused("DuckDB cannot be closed: " + e.getMessage(), e);
        }
    }
}
