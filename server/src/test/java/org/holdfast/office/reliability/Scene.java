package org.holdfast.office.reliability;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import org.holdfast.office.testing.Visitor;

/// A county with one township, one village and one officer in a server of its own, and what its database says.
final class Scene {
    static final long COUNTY = 990_103_000_000L;
    static final long TOWNSHIP = COUNTY + 1_000;
    static final long VILLAGE = TOWNSHIP + 1;
    private static final String PASSWORD = "a-password-for-tests";

    private final OfficeProcess office;

    Scene(OfficeProcess office) {
        this.office = office;
    }

    /// @param level 3 county, 4 township
    Visitor officer(String role, int level) throws Exception {
        run("""
                insert into region.region (level, code, name, parent_code, lo, hi, initials, edition) values
                  (0, 0, '全国', 0, 0, 1000000000000, '', 0), (1, 990000000000, '设想省', 0, 990000000000, 1000000000000, '', 0),
                  (2, 990100000000, '设想市', 990000000000, 990100000000, 990200000000, '', 0),
                  (3, %1$d, '试验县', 990100000000, %1$d, %1$d + 1000000, '', 0),
                  (4, %2$d, '石桥镇', %1$d, %2$d, %2$d + 1000, '', 0), (5, %3$d, '青石村', %2$d, %3$d, %3$d + 1, '', 0)
                on conflict do nothing""".formatted(COUNTY, TOWNSHIP, VILLAGE));
        Poster door = new Poster(office.address());
        door.get("/first-administrator");
        door.post(
                "/first-administrator",
                UUID.randomUUID(),
                Map.of("code", office.firstCode(), "login", "first-admin", "name", "管理员", "password", PASSWORD));
        long place = level == 3 ? COUNTY : TOWNSHIP;
        run("""
                with one as (insert into access.account (login, name, password_hash) select 'officer', '测试', password_hash
                  from access.account where login = 'first-admin' returning account_id)
                insert into access.posting (account_id, role, unit_name, region_level, region_code, lo, hi, from_on, until_on)
                select account_id, '%1$s', '单位', %2$d, %3$d, %3$d, %3$d + %4$d, date '2020-01-01', date '2040-01-01'
                from one""".formatted(role, level, place, level == 3 ? 1_000_000 : 1_000));
        Visitor officer = new Visitor(office.address());
        officer.signIn("officer", PASSWORD);
        return officer;
    }

    void run(String statement) throws Exception {
        try (Connection db = office.database();
                Statement sql = db.createStatement()) {
            sql.execute(statement);
        }
    }

    void until(String question) throws Exception {
        for (int i = 0; i < 6_000; i++) {
            if (text(question).equals("t")) {
                return;
            }
            Thread.sleep(20);
        }
        throw new IllegalStateException("Not within two minutes: " + question);
    }

    long number(String sql) throws Exception {
        return Long.parseLong(text(sql));
    }

    String text(String query) throws Exception {
        try (Connection db = office.database();
                Statement sql = db.createStatement();
                ResultSet row = sql.executeQuery(query)) {
            row.next();
            return String.valueOf(row.getString(1));
        }
    }
}
