/// Spark SQL as one more engine of the bench, in the bench's own package and in a module of its own: Spark's
/// libraries do not go with those of the other engines. The door is [SparkBench].
@NullMarked
package org.holdfast.bench;

import org.jspecify.annotations.NullMarked;
