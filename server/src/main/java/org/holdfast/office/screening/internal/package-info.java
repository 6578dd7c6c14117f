@NullMarked
package org.holdfast.office.screening.internal;

import org.jspecify.annotations.NullMarked;
