package org.holdfast.bench;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// A file of a county in household order, walked beside others of the same order.
final class Walk implements AutoCloseable {

    private final Statement statement;
    private final ResultSet rows;
    private boolean open;
    private long household;

    private Walk(Statement statement, ResultSet rows) throws SQLException {
        this.statement = statement;
        this.rows = rows;
        next();
    }

    static Walk open(Duck duck, Path folder, String name) {
        return duck.walk("select * from read_parquet(" + Texts.quoted(folder.resolve(name + ".parquet")) + ")");
    }

    static Walk of(Statement statement, String text) throws SQLException {
        return new Walk(statement, statement.executeQuery(text));
    }

    void next() throws SQLException {
        open = rows.next();
        household = open ? rows.getLong(1) : Long.MAX_VALUE;
    }

    boolean isOpen() {
        return open;
    }

    /// The first column.
    long household() {
        return household;
    }

    /// Whether the row here belongs to the household; a row of one before it was left behind by mistake.
    boolean at(long wanted) throws SQLException {
        if (household < wanted) {
            throw new SQLException("Rows of household " + household + " stand where " + wanted + " is wanted.");
        }
        return open && household == wanted;
    }

    ResultSet rows() {
        return rows;
    }

    @Override
    public void close() {
        try {
            rows.close();
            statement.close();
        } catch (SQLException e) {
            throw new BenchRefused("A file that was read cannot be closed: " + e.getMessage(), e);
        }
    }
}
