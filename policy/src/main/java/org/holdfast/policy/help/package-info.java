/// How a household is helped: the catalogue of measures, and the rules by which a plan fits its household.
@NullMarked
package org.holdfast.policy.help;

import org.jspecify.annotations.NullMarked;
