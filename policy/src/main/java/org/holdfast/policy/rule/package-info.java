/// Rules: one question each, with the sentence that is shown, the shelf its answers belong to and the clause it
/// serves.
@NullMarked
package org.holdfast.policy.rule;

import org.jspecify.annotations.NullMarked;
