/// Expressions understood: every name resolved, every unit checked, facts put in place of their names. This is
/// what the evaluator compiles.
@NullMarked
package org.holdfast.policy.term;

import org.jspecify.annotations.NullMarked;
