@NullMarked
package org.holdfast.office.cases.internal;

import org.jspecify.annotations.NullMarked;
