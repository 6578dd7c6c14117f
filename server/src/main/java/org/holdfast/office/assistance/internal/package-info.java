@NullMarked
package org.holdfast.office.assistance.internal;

import org.jspecify.annotations.NullMarked;
