package org.holdfast.office.exchange;

import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Answer;
import org.holdfast.office.access.WriteRequest;
import org.jspecify.annotations.Nullable;

/// The way back to the national system: a file in its own layout of exactly what changed since it last knew, so that
/// nobody types twice, and per household whether it was entered there.
public interface National {
    /// Asks for an export of whatever differs from what the national system is known to hold and does not wait in an
    /// earlier export. It is made behind the screens, each household as it stands when its turn comes.
    ///
    /// @param year of the income columns, for households whose year is not known
    /// @param why in the asker's words
    /// @throws org.holdfast.office.access.Refused when another one of this place is being made
    Answer export(Acting who, WriteRequest request, int year, String why);

    /// Somebody else of the office agrees to a large file.
    ///
    /// @throws org.holdfast.office.access.Refused for whoever asked for it
    Answer second(Acting who, WriteRequest request, UUID export);

    /// Marks rows as entered, or as refused with the reason the national system gave; refused ones come again.
    Answer mark(Acting who, WriteRequest request, UUID export, Marks marks);

    /// @param numbers household numbers the national system gave, by row, for households that had none
    record Marks(List<UUID> rows, boolean entered, String reason, Map<UUID, String> numbers) {}

    List<Export> exports(Acting who, int from, int atMost);

    Export one(Acting who, UUID export);

    List<Row> rows(Acting who, UUID export, @Nullable State state, int from, int atMost);

    /// The file: headings on the layout's row, one row a person. Who fetched it stands in it and in the journal.
    ///
    /// @throws org.holdfast.office.access.Refused before it is ready, and when nothing of it waits to be entered
    void file(Acting who, UUID export, OutputStream out);

    /// How far an export is.
    enum Stage {
        MAKING,
        /// The file is larger than one person may take alone.
        NEEDS_SECOND,
        READY,
        NOTHING
    }

    /// What became of a row.
    enum State {
        WAITING,
        ENTERED,
        REFUSED,
        /// It changed again, and a later export has it.
        SUPERSEDED
    }

    /// @param total,looked households to look at and looked at so far
    /// @param persons rows of the file
    /// @param own whether the reader asked for it
    /// @param secondUnit who agreed, where somebody had to
    record Export(
            UUID id,
            String unit,
            LocalDate madeOn,
            Stage stage,
            String why,
            long total,
            long looked,
            long persons,
            boolean own,
            @Nullable String secondUnit,
            @Nullable LocalDate secondOn,
            long rows,
            long waiting,
            long entered,
            long refused,
            long superseded) {
        /// Whether the file may be fetched: there is something in it to be entered.
        public boolean open() {
            return stage == Stage.READY && waiting > 0;
        }

        public long of(State state) {
            return switch (state) {
                case WAITING -> waiting;
                case ENTERED -> entered;
                case REFUSED -> refused;
                case SUPERSEDED -> superseded;
            };
        }
    }

    /// A household in an export.
    ///
    /// @param head masked
    /// @param numberless it has no number of the national system yet
    /// @param changes what differs from what the national system holds; empty for a household new to it
    record Row(
            UUID id,
            @Nullable UUID household,
            long regionCode,
            String head,
            boolean numberless,
            boolean fresh,
            List<Change> changes,
            State state,
            String reason,
            @Nullable LocalDate settledOn) {}

    /// @param person which of the persons in the file's order, from 1
    record Change(int person, String heading, String before, String after) {}
}
