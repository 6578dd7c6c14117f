@NullMarked
package org.holdfast.office.administration.web;

import org.jspecify.annotations.NullMarked;
