package org.holdfast.office.intake;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Answer;
import org.holdfast.office.access.WriteRequest;

/// The door for bringing files in: the screen, the command line and the demo all come through here.
public interface Imports {

    /// @param asked what the profile asks of the one who brings the file
    record Bringing(String profile, String fileName, Map<String, String> asked) {
        public Bringing {
            asked = Map.copyOf(asked);
        }
    }

    /// Keeps the file and begins to read it. The same file for the same profile is recognised: the answer
    /// then leads to the batch that has it already. A file that came back with its errors mended joins its
    /// batch.
    Answer receive(Acting who, WriteRequest request, Bringing bringing, Path file);

    /// A person says yes to the preview.
    Answer confirm(Acting who, WriteRequest request, UUID batch, boolean allOrNothing);

    Answer withdraw(Acting who, WriteRequest request, UUID batch);

    Optional<Batch> find(Acting who, UUID batch);

    List<Batch> latest(Acting who, int atMost, int skip);

    long count(Acting who);

    List<FindingLine> findings(Acting who, Batch batch, int severity, int atMost, int skip);

    /// Writes the batch's latest file with what is wrong marked in it.
    void errorFile(Acting who, Batch batch, boolean onlyErrors, OutputStream out);

    /// Name and kind of the error file: it is a workbook when the file was one.
    String errorFileName(Acting who, Batch batch);

    /// An empty workbook for a profile of ours, with the caller's place filled in.
    ///
    /// @return false when the profile has no template
    boolean template(Acting who, String profile, OutputStream out);

    /// Where a finished batch is gone on with; empty where its rows simply are in the registry.
    String goesOnAt(Batch batch);

    /// Rows read so far in the running step, and for how many seconds it runs.
    Running running(Batch batch);

    record Running(long rows, long seconds) {}

    /// Files that may be brought: name and its words in both languages.
    List<Choice> choices();

    /// @param asks what must be stated at the upload: name and words
    record Choice(String profile, String zh, String en, boolean template, List<Asking> asks) {}

    record Asking(String name, String zh, String en) {}

    /// From a file on this machine to the end, waiting: for the command line, the demo and tests. Confirms
    /// by itself.
    Batch bring(Acting who, Bringing bringing, Path file, boolean allOrNothing);
}
