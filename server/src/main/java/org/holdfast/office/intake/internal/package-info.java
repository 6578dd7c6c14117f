@NullMarked
package org.holdfast.office.intake.internal;

import org.jspecify.annotations.NullMarked;
