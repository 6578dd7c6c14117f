@NullMarked
package org.holdfast.office.journal.internal;

import org.jspecify.annotations.NullMarked;
