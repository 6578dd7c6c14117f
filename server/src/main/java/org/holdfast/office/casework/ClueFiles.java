package org.holdfast.office.casework;

import java.util.List;
import java.util.UUID;
import org.holdfast.office.access.Acting;

/// Single clues, for the verification page and the household's page.
public interface ClueFiles {
    /// The clue with its why; one outside the reader's scope does not exist.
    ClueFile clue(Acting who, UUID clue);

    /// Every clue of a household, the newest first.
    List<ClueFile> ofHousehold(Acting who, UUID household);
}
