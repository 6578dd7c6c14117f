@NullMarked
package org.holdfast.office.casework.web;

import org.jspecify.annotations.NullMarked;
