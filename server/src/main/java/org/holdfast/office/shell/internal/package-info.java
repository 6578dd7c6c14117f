@NullMarked
package org.holdfast.office.shell.internal;

import org.jspecify.annotations.NullMarked;
