@NullMarked
package org.holdfast.office.desk.internal;

import org.jspecify.annotations.NullMarked;
