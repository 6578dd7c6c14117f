/// The columnar copy of the registry: what its files hold and are called, and how their rows become blocks for
/// the evaluator. Who reads the rows, from PostgreSQL, DuckDB or Parquet, brings an adapter of [Rows].
@NullMarked
package org.holdfast.columnar;

import org.jspecify.annotations.NullMarked;
