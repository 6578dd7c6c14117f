/// Words the law uses that are not numbers: code lists, and names that change over time.
@NullMarked
package org.holdfast.policy.reference;

import org.jspecify.annotations.NullMarked;
