/// The law as a page to read: every rule with its sentence, its numbers with their documents, and its
/// scenarios.
@NullMarked
package org.holdfast.policy.rulebook;

import org.jspecify.annotations.NullMarked;
