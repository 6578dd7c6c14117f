@NullMarked
package org.holdfast.office.casework.internal;

import org.jspecify.annotations.NullMarked;
