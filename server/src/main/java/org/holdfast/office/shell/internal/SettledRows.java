package org.holdfast.office.shell.internal;

import java.util.Optional;
import org.holdfast.office.shell.Settled;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Rows of `shell.setting`.
@Component
class SettledRows implements Settled {
    private final JdbcClient db;

    SettledRows(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Optional<String> value(String name) {
        return db.sql("select value from shell.setting where name = :name")
                .param("name", name)
                .query(String.class)
                .optional();
    }

    @Override
    public void settle(String name, String value) {
        db.sql("insert into shell.setting (name, value) values (:name, :value)"
                        + " on conflict (name) do update set value = excluded.value")
                .param("name", name)
                .param("value", value)
                .update();
    }
}
