package org.holdfast.office.shell.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.Optional;
import org.holdfast.office.journal.HeadWitness;
import org.holdfast.office.shell.DataFolder;
import org.springframework.stereotype.Component;

/// The witness of the journal: one small file beside the database, replaced as a whole. It is only as far away
/// as the file system is from the database; witnesses elsewhere come with the exchange.
@Component
class HeadFile implements HeadWitness {
    private final Path file;

    HeadFile(DataFolder folder) {
        this.file = folder.resolve("journal.head");
    }

    @Override
    public synchronized void note(Head head) {
        // Never back: two who seal in turn may tell us in the wrong order, and a restored database must stand out.
        if (last().filter(known -> known.blockNo() >= head.blockNo()).isPresent()) {
            return;
        }
        String line = head.blockNo() + " " + head.lastSeq() + " " + head.rows() + " "
                + HexFormat.of().formatHex(head.hash()) + "\n";
        Path half = file.resolveSibling("journal.head.half");
        try (FileChannel out = FileChannel.open(
                half, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            out.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.US_ASCII)));
            out.force(true);
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new IllegalStateException("The head of the journal could not be written to " + file, e);
        }
    }

    @Override
    public synchronized Optional<Head> last() {
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            String[] words = Files.readString(file).strip().split(" ");
            return Optional.of(new Head(
                    Long.parseLong(words[0]),
                    Long.parseLong(words[1]),
                    Long.parseLong(words[2]),
                    HexFormat.of().parseHex(words[3])));
        } catch (IOException | RuntimeException e) {
            throw new IllegalStateException("The head of the journal in " + file + " cannot be read.", e);
        }
    }
}
