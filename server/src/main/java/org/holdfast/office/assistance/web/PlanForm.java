package org.holdfast.office.assistance.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.holdfast.office.access.Refused;
import org.holdfast.office.assistance.PlanDraft;
import org.holdfast.office.shell.Wrong;
import org.holdfast.office.shell.Wrongs;
import org.jspecify.annotations.Nullable;

/// Reads what a form about help sent. Everything wrong in it is noted beside its field.
final class PlanForm {
    static final int ROWS = 8;

    private final Map<String, String[]> sent;
    private final Wrongs wrongs;

    PlanForm(Map<String, String[]> sent, Wrongs wrongs) {
        this.sent = sent;
        this.wrongs = wrongs;
    }

    /// The plan as it was sent; null where something in it could not be read. A row without a kind is no row.
    @Nullable
    PlanDraft draft() {
        Integer after = wrongs.read("", () -> whole("after"));
        List<PlanDraft.Row> rows = new ArrayList<>();
        for (int i = 1; i <= ROWS; i++) {
            if (!one("kind" + i).isEmpty()) {
                row(i, rows);
            }
        }
        Map<String, String> reasons = new LinkedHashMap<>();
        sent.keySet().stream()
                .filter(name -> name.startsWith("reason-") && !one(name).isEmpty())
                .forEach(name -> reasons.put(name.substring("reason-".length()), one(name)));
        return wrongs.isEmpty() && after != null
                ? new PlanDraft(after, one("assister"), one("assisterUnit"), one("contact"), rows, reasons)
                : null;
    }

    private void row(int i, List<PlanDraft.Row> rows) {
        Integer kind = wrongs.read("kind" + i, () -> whole("kind" + i));
        LocalDate due = day("due" + i);
        Long adds = one("adds" + i).isEmpty() ? null : fen("adds" + i);
        if (one("who" + i).isEmpty()) {
            wrongs.add(Wrong.at("who" + i, "assistance.need.who"));
        }
        UUID line = one("line" + i).isEmpty() ? null : uuid("line" + i);
        UUID person = one("person" + i).isEmpty() ? null : uuid("person" + i);
        if (kind != null && due != null && wrongs.isEmpty()) {
            rows.add(new PlanDraft.Row(
                    line, one("cause" + i), kind, one("what" + i), one("who" + i), due, adds, person));
        }
    }

    String one(String name) {
        String[] values = sent.get(name);
        return values == null || values.length == 0 ? "" : values[0].strip();
    }

    @Nullable
    LocalDate day(String name) {
        return wrongs.read(name, () -> {
            try {
                return LocalDate.parse(one(name));
            } catch (DateTimeParseException e) {
                throw Refused.input("assistance.need.day");
            }
        });
    }

    int whole(String name) {
        String text = one(name);
        if (!text.matches("[0-9]{1,6}")) {
            throw Refused.input("assistance.need.choice");
        }
        return Integer.parseInt(text);
    }

    /// Yuan as people type them: 38,200 or 38200.00.
    @Nullable
    Long fen(String name) {
        return wrongs.read(name, () -> {
            String plain = one(name).replace(",", "").replace("，", "");
            try {
                long fen = new BigDecimal(plain).movePointRight(2).longValueExact();
                if (fen < 0) {
                    throw Refused.input("assistance.need.amount", one(name));
                }
                return fen;
            } catch (ArithmeticException | NumberFormatException e) {
                throw Refused.input("assistance.need.amount", one(name));
            }
        });
    }

    @Nullable
    UUID uuid(String name) {
        return wrongs.read(name, () -> {
            try {
                return UUID.fromString(one(name));
            } catch (IllegalArgumentException e) {
                throw Refused.input("assistance.need.choice");
            }
        });
    }
}
