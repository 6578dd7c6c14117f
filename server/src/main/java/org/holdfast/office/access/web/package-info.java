@NullMarked
package org.holdfast.office.access.web;

import org.jspecify.annotations.NullMarked;
