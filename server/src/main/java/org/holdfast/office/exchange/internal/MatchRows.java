package org.holdfast.office.exchange.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.holdfast.matching.PackedDay;
import org.holdfast.matching.PackedName;
import org.holdfast.matching.People;
import org.holdfast.matching.PeopleBuilder;
import org.holdfast.office.access.Within;
import org.holdfast.office.journal.JournalPosition;
import org.holdfast.postgres.SqlFiles;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The registry's people for the match copy, streamed: whatever their number, one block of them is in memory.
@Component
class MatchRows {
    private static final SqlFiles SQL = SqlFiles.of(MatchRows.class);
    private static final int SIGNATURE = 19;
    private static final LocalDate DAYS_FROM = LocalDate.of(2000, 1, 1);

    private final JdbcClient db;
    private final JdbcTemplate plain;
    private final JournalPosition positions;

    MatchRows(JdbcClient db, JdbcTemplate plain, JournalPosition positions) {
        this.db = db;
        this.plain = plain;
        this.positions = positions;
    }

    long position() {
        return positions.now();
    }

    /// Everybody of these places, in blocks.
    void everybody(Within within, Consumer<People> blocks) {
        String rows = SQL.text("match_people")
                .replace(":lo", Long.toString(within.lo()))
                .replace(":hi", Long.toString(within.hi()));
        plain.execute((ConnectionCallback<Boolean>) connection -> {
            CopyOut copy = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("copy (" + rows + ") to stdout (format binary)");
            new Incoming(blocks).all(copy);
            return true;
        });
    }

    /// What became of people since a position.
    ///
    /// @param ids ascending: whose rows changed
    /// @param anew those of them who still count somewhere
    record Changes(long[] ids, List<People> anew) {}

    /// @return empty where more than `atMost` changed, or where it cannot be told who did
    Optional<Changes> since(long position, Within within, int atMost) {
        boolean unsigned = db.sql(SQL.text("match_unsigned"))
                .param("lo", within.lo())
                .param("hi", within.hi())
                .query(Boolean.class)
                .single();
        if (unsigned) {
            return Optional.empty();
        }
        OptionalLong entry = positions.firstUnseen(position);
        if (entry.isEmpty()) {
            return Optional.of(new Changes(new long[0], List.of()));
        }
        long[] ids = db
                .sql(SQL.text("match_changed"))
                .param("entry", entry.getAsLong())
                .param("lo", within.lo())
                .param("hi", within.hi())
                .param("at_most", atMost + 1)
                .query(Long.class)
                .list()
                .stream()
                .mapToLong(Long::longValue)
                .toArray();
        return ids.length > atMost ? Optional.empty() : Optional.of(new Changes(ids, anew(ids, within)));
    }

    private List<People> anew(long[] ids, Within within) {
        List<People> blocks = new ArrayList<>();
        PeopleBuilder[] block = {new PeopleBuilder()};
        db.sql(SQL.text("match_people_changed"))
                .param("people", ids)
                .param("lo", within.lo())
                .param("hi", within.hi())
                .query((java.sql.ResultSet row) -> {
                    if (block[0].full()) {
                        blocks.add(block[0].done());
                        block[0] = new PeopleBuilder();
                    }
                    block[0].household(row.getInt(1), row.getLong(3), row.getLong(4));
                    byte[] number = row.getBytes(8);
                    block[0].person(
                            row.getLong(2),
                            PackedName.plain(row.getString(5)),
                            row.getInt(6),
                            PackedDay.of(row.getObject(7, LocalDate.class)),
                            number == null ? 0 : ByteBuffer.wrap(number).getLong(0),
                            number == null ? 0 : ByteBuffer.wrap(number).getLong(8));
                });
        if (!block[0].empty()) {
            blocks.add(block[0].done());
        }
        return blocks;
    }

    /// Rows of a binary COPY, one after the other, in the order of `match_people.sql`.
    private static final class Incoming {
        private final Consumer<People> blocks;
        private PeopleBuilder block = new PeopleBuilder();

        Incoming(Consumer<People> blocks) {
            this.blocks = blocks;
        }

        void all(CopyOut copy) throws SQLException {
            boolean first = true;
            for (byte[] bytes = copy.readFromCopy(); bytes != null; bytes = copy.readFromCopy()) {
                ByteBuffer row = ByteBuffer.wrap(bytes);
                row.position(first ? SIGNATURE : 0);
                first = false;
                while (row.hasRemaining() && row.getShort() > 0) {
                    person(row);
                }
            }
            if (!block.empty()) {
                blocks.accept(block.done());
            }
        }

        private void person(ByteBuffer row) {
            if (block.full()) {
                blocks.accept(block.done());
                block = new PeopleBuilder();
            }
            int province = (int) number(row);
            long person = number(row);
            block.household(province, number(row), number(row));
            String name = PackedName.plain(string(row));
            int sex = (int) number(row);
            int length = row.getInt();
            int born = length < 0 ? PackedDay.UNKNOWN : PackedDay.of(DAYS_FROM.plusDays(row.getInt()));
            boolean known = row.getInt() > 0;
            block.person(person, name, sex, born, known ? row.getLong() : 0, known ? row.getLong() : 0);
        }

        private static long number(ByteBuffer row) {
            return switch (row.getInt()) {
                case Long.BYTES -> row.getLong();
                case Integer.BYTES -> row.getInt();
                case Short.BYTES -> row.getShort();
                default -> 0;
            };
        }

        private static String string(ByteBuffer row) {
            int length = row.getInt();
            if (length <= 0) {
                return "";
            }
            String text = new String(row.array(), row.position(), length, StandardCharsets.UTF_8);
            row.position(row.position() + length);
            return text;
        }
    }
}
