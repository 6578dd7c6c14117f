/// What we promise and how we break things to see it hold: a generator, a nemesis and checkers that share no
/// code with the product (reliability.md 6).
@NullMarked
package org.holdfast.office.reliability;

import org.jspecify.annotations.NullMarked;
