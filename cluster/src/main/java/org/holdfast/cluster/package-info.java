/// Screening on many machines: the same evaluator over the same columnar copy, one county a task of Apache Spark.
/// Nothing here is known to the office; it reads the office's files and writes judgements of its own beside them.
@NullMarked
package org.holdfast.cluster;

import org.jspecify.annotations.NullMarked;
