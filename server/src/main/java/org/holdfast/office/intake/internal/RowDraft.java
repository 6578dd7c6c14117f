package org.holdfast.office.intake.internal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.holdfast.office.intake.Field;
import org.holdfast.office.intake.RowValues;
import org.jspecify.annotations.Nullable;

/// The values of one row for one part while it is being read. Reused for every row of a worker.
final class RowDraft implements RowValues {

    /// Told about a problem of a field; knows which cell that is.
    interface Complaints {
        void about(int fieldIndex, String rule, Object... details);
    }

    private final Map<String, Integer> index = new HashMap<>();
    private final @Nullable Object[] values;
    private long rowNo;
    private @Nullable Complaints complaints;

    RowDraft(List<Field> fields) {
        values = new Object[fields.size()];
        for (int i = 0; i < fields.size(); i++) {
            index.put(fields.get(i).name(), i);
        }
    }

    void reset(long row, Complaints to) {
        Arrays.fill(values, null);
        rowNo = row;
        complaints = to;
    }

    @Nullable
    Object value(int field) {
        return values[field];
    }

    void value(int field, @Nullable Object value) {
        values[field] = value;
    }

    @Override
    public long rowNo() {
        return rowNo;
    }

    @Override
    public @Nullable Object get(String field) {
        return values[indexOf(field)];
    }

    @Override
    public void set(String field, @Nullable Object value) {
        values[indexOf(field)] = value;
    }

    @Override
    public void problem(String field, String rule, Object... details) {
        if (complaints != null) {
            complaints.about(indexOf(field), rule, details);
        }
    }

    private int indexOf(String field) {
        Integer at = index.get(field);
        if (at == null) {
            throw new IllegalArgumentException("No field " + field + "; there are " + index.keySet());
        }
        return at;
    }
}
