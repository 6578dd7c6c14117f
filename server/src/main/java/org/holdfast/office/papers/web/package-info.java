@NullMarked
package org.holdfast.office.papers.web;

import org.jspecify.annotations.NullMarked;
