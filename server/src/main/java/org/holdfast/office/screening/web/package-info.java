@NullMarked
package org.holdfast.office.screening.web;

import org.jspecify.annotations.NullMarked;
