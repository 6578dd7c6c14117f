@NullMarked
package org.holdfast.office.shell.web;

import org.jspecify.annotations.NullMarked;
