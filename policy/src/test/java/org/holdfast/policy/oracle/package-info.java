/// The law judged a second time: SQL written by hand and examples on paper against the evaluator.
@NullMarked
package org.holdfast.policy.oracle;

import org.jspecify.annotations.NullMarked;
