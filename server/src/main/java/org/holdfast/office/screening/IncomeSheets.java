package org.holdfast.office.screening;

import java.util.UUID;
import org.holdfast.office.access.Acting;

/// "How computed": the formula of a household's income with every input.
public interface IncomeSheets {
    /// The sheet of the twelve whole months before today; a household outside the reader's scope does
    /// not exist.
    IncomeSheet ofHousehold(Acting who, UUID household);
}
