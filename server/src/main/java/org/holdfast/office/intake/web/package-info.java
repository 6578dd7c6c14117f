@NullMarked
package org.holdfast.office.intake.web;

import org.jspecify.annotations.NullMarked;
