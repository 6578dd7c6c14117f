/// A year played by simulated officers through the office's own doors, week by week, to see what limited capacity does.
@NullMarked
package org.holdfast.office.played;

import org.jspecify.annotations.NullMarked;
