/// The people of a deployment in memory, for matching batches too large for joins: who bears a number (an exact
/// index over the first 128 bits of its keyed hash) and who is like a description (one pass over compact columns).
///
/// Pure Java over primitive arrays: no database, no law, no clock, so that it can be measured alone. What a match
/// means, and the floor from which one is shown, stay with those who call it (decision 0065).
@NullMarked
package org.holdfast.matching;

import org.jspecify.annotations.NullMarked;
