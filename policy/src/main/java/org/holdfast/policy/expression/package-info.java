/// The expression language as written: text in, tree out. LANGUAGE.md describes it; nothing here knows facts,
/// units of facts or values.
@NullMarked
package org.holdfast.policy.expression;

import org.jspecify.annotations.NullMarked;
