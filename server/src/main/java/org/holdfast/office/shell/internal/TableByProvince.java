package org.holdfast.office.shell.internal;

import java.util.List;
import java.util.function.Consumer;
import org.holdfast.postgres.SqlFiles;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/// One table gets a partition for each province, with everything that stands on it or looks at it.
///
/// Both acts are for one transaction of the caller's, as the owner of the tables: until it is committed the
/// table is as it was, whatever happens.
final class TableByProvince {
    /// Pages copied by one statement: 256 MB, so that one sees it go on.
    private static final long STRETCH = 32_768;

    private final JdbcClient db;
    private final JdbcTemplate statements;
    private final Consumer<String> say;
    private final SqlFiles sql = SqlFiles.of(TableByProvince.class);

    TableByProvince(JdbcTemplate statements, Consumer<String> say) {
        this.db = JdbcClient.create(statements);
        this.statements = statements;
        this.say = say;
    }

    /// What a table is made of, as far as partitioning asks.
    private record Shape(String columns, String settings, String policies, long pages) {}

    /// A column that counts itself up.
    private record Counter(String column, String sequence, String sequenceName, List<String> grants) {}

    /// Rows of the table, and how many of them carry another province than their village's.
    private record Rows(long all, long elsewhere) {}

    /// The whole table, copied into partitions in the order in which its rows lie.
    ///
    /// @return how many rows it holds
    /// @throws IllegalStateException when it has a policy other than the second lock, or a row is missing
    ///     afterwards
    long divide(LargeTable table) {
        Shape shape = shape(table);
        if (!shape.policies().isEmpty()) {
            throw new IllegalStateException("%s has policies beside the second lock (%s), and it is not known how they"
                            .formatted(table.name(), shape.policies())
                    + " should read in partitions. The table was left as it is.");
        }
        List<String> again = texts("partition_statements", table);
        List<Counter> counters = counters(table);
        texts("partition_out_of_the_way", table).forEach(statements::execute);
        run("create table %s (like %s including all excluding indexes) partition by list (province)"
                .formatted(table.name(), table.before()));
        tellPlanner(table.before(), table.name());
        table.missing().forEach(province -> partition(table, table.of(province), "for values in (" + province + ")"));
        partition(table, table.ofOthers(), "default");
        long rows = copy(table, shape);
        again.forEach(statements::execute);
        for (Counter counter : counters) {
            run("select setval(pg_get_serial_sequence('%s', '%s'), last_value, is_called) from %s"
                    .formatted(table.name(), counter.column(), counter.sequence()));
        }
        protect(table.name());
        parts(table).forEach(part -> close(table, part, shape.settings()));
        texts("partition_functions_left", table).forEach(statements::execute);
        run("drop table " + table.before());
        counters.forEach(counter -> nameAgain(table, counter));
        return rows;
    }

    /// Partitions for provinces that came to be known since; their rows are among those of the others.
    ///
    /// @return how many rows changed their partition
    long add(LargeTable table) {
        Shape shape = shape(table);
        String others = table.ofOthers();
        // Rows change their place, and nothing happens to a household.
        run("alter table %s disable trigger user".formatted(table.name()));
        run("alter table %s detach partition %s".formatted(table.name(), others));
        table.missing().forEach(province -> partition(table, table.of(province), "for values in (" + province + ")"));
        String theirs = "where province = any(array" + table.missing() + ")";
        for (String one : List.of(table.name(), others)) {
            run("alter table %s no force row level security".formatted(one));
        }
        String columns = shape.columns();
        long rows = statements.update("insert into %s (%s) overriding system value select %s from %s %s"
                .formatted(table.name(), columns, columns, others, theirs));
        run("delete from %s %s".formatted(others, theirs));
        for (String one : List.of(table.name(), others)) {
            run("alter table %s force row level security".formatted(one));
        }
        run("alter table %s attach partition %s default".formatted(table.name(), others));
        run("alter table %s enable trigger user".formatted(table.name()));
        table.missing().forEach(province -> close(table, table.of(province), ""));
        return rows;
    }

    private void partition(LargeTable table, String name, String bounds) {
        run("create table %s partition of %s %s".formatted(name, table.name(), bounds));
    }

    private long copy(LargeTable table, Shape shape) {
        // For the owner who copies, in this transaction: the table is gone at its end.
        run("alter table %s no force row level security".formatted(table.before()));
        Rows before = rows(table.before());
        if (before.elsewhere() > 0) {
            say.accept("  %,d rows carry another province than their village's; only the nation sees them from now on"
                    .formatted(before.elsewhere()));
        }
        long copied = 0;
        for (long page = 0; page < shape.pages(); page += STRETCH) {
            copied += statements.update("""
                    insert into %s (%s) overriding system value select %s from %s
                    where ctid >= '(%d,0)'::tid and ctid < '(%d,0)'::tid""".formatted(
                            table.name(), shape.columns(), shape.columns(), table.before(), page, page + STRETCH));
            if (shape.pages() > STRETCH) {
                say.accept("  %,d of %,d rows".formatted(copied, before.all()));
            }
        }
        if (copied != before.all()) {
            throw new IllegalStateException("%s has %,d rows and only %,d were copied; the table was left as it is."
                    .formatted(table.name(), before.all(), copied));
        }
        return copied;
    }

    private Rows rows(String name) {
        return db.sql("select count(*), count(*) filter (where province <> region_code / 10000000000) from " + name)
                .query((row, n) -> new Rows(row.getLong(1), row.getLong(2)))
                .single();
    }

    /// Nobody comes past the lock by naming a partition: it has the lock itself, and no right to read it is given.
    private void close(LargeTable table, String part, String settings) {
        protect(part);
        if (!settings.isEmpty()) {
            run("alter table %s set (%s)".formatted(part, settings));
        }
        tellPlanner(table.name(), part);
        // No row is read by it: imports tell the planner how large a province's rows have become.
        run("""
                do $$ begin
                  if has_table_privilege('%1$s', '%2$s', 'maintain') then grant maintain on %3$s to %1$s; end if;
                end $$""".formatted(DatabaseSetUp.APP, table.name(), part));
    }

    /// What the planner was told of the columns is true of each part.
    private void tellPlanner(String told, String whole) {
        db.sql(sql.text("partition_expectations"))
                .param("told", told)
                .param("whole", whole)
                .query((row, n) -> row.getString("text"))
                .list()
                .forEach(this::run);
    }

    private void protect(String name) {
        run("select access.protect('%s')".formatted(name));
    }

    private void nameAgain(LargeTable table, Counter counter) {
        run(
                "do $$ begin execute format('alter sequence %%s rename to %%I', pg_get_serial_sequence('%s', '%s'), '%s'); end $$"
                        .formatted(table.name(), counter.column(), counter.sequenceName()));
        counter.grants().forEach(statements::execute);
    }

    private List<String> parts(LargeTable table) {
        return db.sql("select relid::regclass::text from pg_partition_tree(:table::regclass) where isleaf order by 1")
                .param("table", table.name())
                .query((row, n) -> row.getString(1))
                .list();
    }

    private Shape shape(LargeTable table) {
        return db.sql(sql.text("partition_shape"))
                .param("id", table.id())
                .query((row, n) -> new Shape(
                        row.getString("columns"),
                        row.getString("settings"),
                        row.getString("policies"),
                        row.getLong("pages")))
                .single();
    }

    private List<Counter> counters(LargeTable table) {
        return db.sql(sql.text("partition_counters"))
                .param("id", table.id())
                .query((row, n) -> new Counter(
                        row.getString("column_name"),
                        row.getString("sequence"),
                        row.getString("sequence_name"),
                        List.of((String[]) row.getArray("grants").getArray())))
                .list();
    }

    private List<String> texts(String name, LargeTable table) {
        return db.sql(sql.text(name))
                .param("id", table.id())
                .query((row, n) -> row.getString("text"))
                .list();
    }

    private void run(String statement) {
        statements.execute(statement);
    }
}
