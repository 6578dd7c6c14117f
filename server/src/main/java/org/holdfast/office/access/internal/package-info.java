@NullMarked
package org.holdfast.office.access.internal;

import org.jspecify.annotations.NullMarked;
