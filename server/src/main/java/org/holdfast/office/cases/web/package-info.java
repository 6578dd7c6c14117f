@NullMarked
package org.holdfast.office.cases.web;

import org.jspecify.annotations.NullMarked;
