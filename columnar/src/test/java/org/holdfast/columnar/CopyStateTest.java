package org.holdfast.columnar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CopyStateTest {

    @Test
    void aFolderIsNamedAfterItsStateAndReadAgain() {
        CopyState state = CopyState.of(17, 400, 3_000_002);

        assertThat(state.name()).isEqualTo(CopyState.FORMAT + "-17-400-3000002");
        assertThat(CopyState.parse(state.name())).contains(state);
        assertThat(CopyState.county(12_000_000L)).isEqualTo("000012000000");
    }

    @Test
    void whatIsBeingWrittenIsNoState() {
        assertThat(CopyState.parse(CopyState.WRITING + "1-2-3-4")).isEmpty();
        assertThat(CopyState.parse("2-17-400")).isEmpty();
        assertThat(CopyState.parse("2-17-400--1")).isEmpty();
    }

    @Test
    void columnsHaveANameOfTheirOwnAndTheirPlace() {
        for (Table table : Table.values()) {
            Set<String> names = new HashSet<>();
            for (Column column : table.columns()) {
                assertThat(names.add(column.name()))
                        .as(table + "." + column.name())
                        .isTrue();
                assertThat(table.columns().get(column.at())).isSameAs(column);
            }
        }
    }
}
