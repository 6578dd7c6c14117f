/// A nation's screening data of invented households, and the same rules judged over it by the
/// evaluator, by a loop written by hand and by SQL: for speed side by side, and for a second and third
/// opinion on every household. The door is [Bench]; nothing of the office depends on it.
@NullMarked
package org.holdfast.bench;

import org.jspecify.annotations.NullMarked;
