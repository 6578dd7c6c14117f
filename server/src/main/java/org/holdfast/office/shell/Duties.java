package org.holdfast.office.shell;

import java.util.List;

/// Implemented by every module with pages of its own: what it puts into the menu.
public interface Duties {
    List<Duty> duties();
}
