/// Numbers from documents: dated, sourced, with their unit, and with the places that set their own.
@NullMarked
package org.holdfast.policy.parameter;

import org.jspecify.annotations.NullMarked;
