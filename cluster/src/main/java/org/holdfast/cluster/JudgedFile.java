package org.holdfast.cluster;

import java.io.Closeable;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.hadoop.util.HadoopOutputFile;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;
import org.holdfast.columnar.Loaded;
import org.holdfast.policy.evaluate.Verdicts;
import org.jspecify.annotations.Nullable;

/// Judgements as a Parquet file: household, village, and the bits of the rules that fired and of those that cannot
/// tell, four words of 64 each, rule `b` in word `b / 64` at bit `b % 64`.
final class JudgedFile implements Closeable {
    private static final MessageType SCHEMA = schema();

    private final ParquetWriter<long[]> writer;
    private final long[] row = new long[SCHEMA.getFieldCount()];

    private JudgedFile(ParquetWriter<long[]> writer) {
        this.writer = writer;
    }

    private static MessageType schema() {
        Types.MessageTypeBuilder schema = Types.buildMessage();
        schema.required(PrimitiveTypeName.INT64).named("household_id");
        schema.required(PrimitiveTypeName.INT64).named("region_code");
        for (String words : new String[] {"fired", "cannot_tell"}) {
            for (int word = 0; word < Verdicts.WORDS; word++) {
                schema.required(PrimitiveTypeName.INT64).named(words + word);
            }
        }
        return schema.named("judged");
    }

    /// @param about what the file says of itself: law, day, copy
    static JudgedFile create(Path file, Configuration settings, Map<String, String> about) throws IOException {
        return new JudgedFile(new Builder(HadoopOutputFile.fromPath(file, settings), about)
                .withCompressionCodec(CompressionCodecName.ZSTD)
                .build());
    }

    void write(Loaded loaded, Verdicts verdicts) throws IOException {
        for (int h = 0; h < loaded.size(); h++) {
            row[0] = loaded.households()[h];
            row[1] = loaded.villages()[h];
            for (int word = 0; word < Verdicts.WORDS; word++) {
                row[2 + word] = verdicts.firedWord(h, word);
                row[2 + Verdicts.WORDS + word] = verdicts.cannotTellWord(h, word);
            }
            writer.write(row);
        }
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }

    private static final class Builder extends ParquetWriter.Builder<long[], Builder> {
        private final Map<String, String> about;

        Builder(OutputFile file, Map<String, String> about) {
            super(file);
            this.about = about;
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        protected WriteSupport<long[]> getWriteSupport(Configuration settings) {
            return new Numbers(about);
        }
    }

    private static final class Numbers extends WriteSupport<long[]> {
        private final Map<String, String> about;
        private @Nullable RecordConsumer consumer;

        Numbers(Map<String, String> about) {
            this.about = about;
        }

        @Override
        public WriteContext init(Configuration settings) {
            return new WriteContext(SCHEMA, about);
        }

        @Override
        public void prepareForWrite(RecordConsumer to) {
            consumer = to;
        }

        @Override
        public void write(long[] row) {
            RecordConsumer to = Objects.requireNonNull(consumer);
            to.startMessage();
            for (int at = 0; at < row.length; at++) {
                to.startField(SCHEMA.getFieldName(at), at);
                to.addLong(row[at]);
                to.endField(SCHEMA.getFieldName(at), at);
            }
            to.endMessage();
        }
    }
}
