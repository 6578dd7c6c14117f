package org.holdfast.cluster;

import org.apache.parquet.hadoop.api.InitContext;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.io.api.RecordMaterializer;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.holdfast.columnar.Column;
import org.holdfast.columnar.Table;

/// Reads the columns of a table, each with the type that the format gives it. A file that holds others is refused:
/// reading past a missing column would make every household's value unknown.
final class FileColumns extends ReadSupport<Row> {
    private final Table table;

    FileColumns(Table table) {
        this.table = table;
    }

    @Override
    public ReadContext init(InitContext context) {
        MessageType file = context.getFileSchema();
        Types.MessageTypeBuilder wanted = Types.buildMessage();
        for (Column column : table.columns()) {
            if (!file.containsField(column.name())) {
                throw new Damage("it has no column " + column.name());
            }
            Type type = file.getType(column.name());
            if (!isOf(column.type(), type)) {
                throw new Damage("its column " + column.name() + " is " + type + " and not " + column.type());
            }
            wanted.addField(type);
        }
        return new ReadContext(wanted.named(table.word()));
    }

    private static boolean isOf(Column.Type wanted, Type type) {
        if (wanted == Column.Type.AMOUNTS) {
            return isList(type);
        }
        return type.isPrimitive()
                && !type.isRepetition(Type.Repetition.REPEATED)
                && type.asPrimitiveType().getPrimitiveTypeName()
                        == switch (wanted) {
                            case LONG -> PrimitiveTypeName.INT64;
                            case INT, SHORT, DAY -> PrimitiveTypeName.INT32;
                            case TRUTH -> PrimitiveTypeName.BOOLEAN;
                            case TEXT -> PrimitiveTypeName.BINARY;
                            case AMOUNTS -> throw new AssertionError(wanted);
                        }
                && (wanted == Column.Type.DAY)
                        == (type.getLogicalTypeAnnotation() instanceof LogicalTypeAnnotation.DateLogicalTypeAnnotation);
    }

    private static boolean isList(Type type) {
        if (type.isPrimitive()
                || !(type.getLogicalTypeAnnotation() instanceof LogicalTypeAnnotation.ListLogicalTypeAnnotation)) {
            return false;
        }
        GroupType list = type.asGroupType();
        if (list.getFieldCount() != 1 || list.getType(0).isPrimitive()) {
            return false;
        }
        GroupType entry = list.getType(0).asGroupType();
        return entry.isRepetition(Type.Repetition.REPEATED)
                && entry.getFieldCount() == 1
                && entry.getType(0).isPrimitive()
                && entry.getType(0).asPrimitiveType().getPrimitiveTypeName() == PrimitiveTypeName.INT32;
    }

    @Override
    public RecordMaterializer<Row> prepareForRead(
            org.apache.hadoop.conf.Configuration settings,
            java.util.Map<String, String> fileSays,
            MessageType fileSchema,
            ReadContext context) {
        return new Row(table, context.getRequestedSchema());
    }

    @Override
    public RecordMaterializer<Row> prepareForRead(
            org.apache.parquet.conf.ParquetConfiguration settings,
            java.util.Map<String, String> fileSays,
            MessageType fileSchema,
            ReadContext context) {
        return new Row(table, context.getRequestedSchema());
    }
}
