@NullMarked
package org.holdfast.office.assistance.web;

import org.jspecify.annotations.NullMarked;
