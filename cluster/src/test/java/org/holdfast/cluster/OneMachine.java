package org.holdfast.cluster;

import java.nio.file.Path;
import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.holdfast.columnar.BlockLoader;
import org.holdfast.columnar.BlockRows;
import org.holdfast.columnar.Column;
import org.holdfast.columnar.Loaded;
import org.holdfast.columnar.Rows;
import org.holdfast.columnar.Table;
import org.holdfast.policy.book.PolicyBook;
import org.holdfast.policy.evaluate.Evaluator;
import org.holdfast.policy.evaluate.Kleene;
import org.holdfast.policy.evaluate.Layout;
import org.holdfast.policy.evaluate.Verdicts;
import org.jspecify.annotations.Nullable;

/// The same files judged without Spark and without our Parquet reader: DuckDB reads them, a county is one block.
final class OneMachine {
    private final PolicyBook book;
    private final Layout layout;
    private final BlockLoader loader;

    OneMachine(Path law) {
        this.book = PolicyBook.load(law);
        this.layout = Layout.of(book);
        this.loader = BlockLoader.of(book, layout);
    }

    String law() {
        return book.version();
    }

    /// A line for each household: its number, its village, and the eight words.
    List<String> judge(Path folder, long county, LocalDate asOf) throws SQLException {
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:")) {
            Loaded loaded = loader.load(new DuckRows(duck, folder), asOf);
            Verdicts verdicts = Evaluator.of(book.at(county, asOf), layout).judge(loaded.block());
            List<String> lines = new ArrayList<>();
            for (int h = 0; h < loaded.size(); h++) {
                StringBuilder line = new StringBuilder(loaded.households()[h] + " " + loaded.villages()[h]);
                for (int word = 0; word < Verdicts.WORDS; word++) {
                    line.append(' ').append(verdicts.firedWord(h, word));
                }
                for (int word = 0; word < Verdicts.WORDS; word++) {
                    line.append(' ').append(verdicts.cannotTellWord(h, word));
                }
                lines.add(line.toString());
            }
            return lines;
        }
    }

    /// The same lines from what a run wrote.
    static List<String> written(String files) throws SQLException {
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement();
                ResultSet rows =
                        statement.executeQuery("select household_id, region_code, fired0, fired1, fired2, fired3,"
                                + " cannot_tell0, cannot_tell1, cannot_tell2, cannot_tell3 from read_parquet('" + files
                                + "') order by household_id")) {
            List<String> lines = new ArrayList<>();
            while (rows.next()) {
                StringBuilder line = new StringBuilder(rows.getString(1));
                for (int c = 2; c <= 10; c++) {
                    line.append(' ').append(rows.getLong(c));
                }
                lines.add(line.toString());
            }
            return lines;
        }
    }

    private record DuckRows(Connection duck, Path folder) implements BlockRows {
        @Override
        public <T> T open(Table table, LocalDate asOf, Function<Rows, T> walk) {
            LocalDate from = BlockRows.from(asOf);
            String text = "select * from read_parquet('" + folder.resolve(table.file()) + "')"
                    + switch (table) {
                        case MONEY -> " where year >= " + from.getYear() + " order by household_id, person_id, year";
                        case EVENTS -> " where happened_on >= date '" + from + "' order by household_id";
                        default -> " order by household_id nulls first";
                    };
            try (Statement statement = duck.createStatement();
                    ResultSet rows = statement.executeQuery(text)) {
                return walk.apply(new Read(rows));
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private record Read(ResultSet rows) implements Rows {
        private @Nullable Object value(Column column) {
            try {
                return rows.getObject(column.name());
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public boolean next() {
            try {
                return rows.next();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public long number(Column column) {
            return value(column) instanceof Number number ? number.longValue() : UNKNOWN;
        }

        @Override
        public byte truth(Column column) {
            return value(column) instanceof Boolean truth ? Kleene.of(truth) : Kleene.UNKNOWN;
        }

        @Override
        public @Nullable LocalDate day(Column column) {
            return (LocalDate) value(column);
        }

        @Override
        public @Nullable String text(Column column) {
            return (String) value(column);
        }

        @Override
        public int amounts(Column column, long[] into) {
            try {
                if (!(value(column) instanceof Array array)) {
                    return 0;
                }
                Object[] amounts = (Object[]) array.getArray();
                for (int m = 0; m < amounts.length; m++) {
                    into[m] = amounts[m] instanceof Number fen ? fen.longValue() : UNKNOWN;
                }
                return amounts.length;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
