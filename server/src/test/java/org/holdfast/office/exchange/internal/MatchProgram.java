package org.holdfast.office.exchange.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.holdfast.matching.Answers;
import org.holdfast.matching.Batch;
import org.holdfast.matching.FileSeal;
import org.holdfast.matching.Gathered;
import org.holdfast.matching.Listed;
import org.holdfast.matching.PartLook;
import org.holdfast.matching.PeopleFile;

/// What `./holdfast cluster match` does, in one process and without Spark: for offices under test. The first word is a
/// file with how it is to behave: `well`, `refuses`, `alters` (a byte of the answers), `forgets` (the first records).
public final class MatchProgram {
    private static final int FORGOTTEN = 20;

    private MatchProgram() {}

    public static void main(String[] words) throws IOException {
        Path behaviour = Path.of(words[0]);
        String how = Files.readString(behaviour).strip();
        Files.writeString(
                behaviour.resolveSibling("runs"), how + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        if (how.equals("refuses")) {
            System.out.println("There is no room on the cluster.");
            System.exit(1);
        }
        Map<String, String> asked = new HashMap<>();
        for (int i = 1; i < words.length; i += 2) {
            asked.put(words[i], words[i + 1]);
        }
        match(how, asked);
    }

    private static void match(String how, Map<String, String> asked) throws IOException {
        String key = Files.readString(Path.of(asked.get("--keys"))).strip().replace("match.1=", "");
        FileSeal seal = new FileSeal(Base64.getDecoder().decode(key));
        UUID name = UUID.fromString(Path.of(asked.get("--batch")).getFileName().toString());
        Batch batch;
        try (InputStream in = seal.opening(Files.newInputStream(Path.of(asked.get("--batch"))), name)) {
            batch = Batch.read(in);
        }
        if (how.equals("forgets")) {
            batch = without(batch);
        }
        List<PartLook> parts = parts(Path.of(asked.get("--copy")), seal);
        Gathered gathered = new Gathered(batch);
        for (PartLook part : parts) {
            gathered.numbers(part.byNumber(batch));
        }
        int[] left = gathered.left();
        for (PartLook part : parts) {
            gathered.likenesses(
                    part.byLikeness(batch, left, Integer.parseInt(asked.get("--floor")), PartLook.Sounds.read()));
        }
        Path answers = Path.of(asked.get("--out")).resolve(name + ".answers");
        try (OutputStream out = seal.sealing(Files.newOutputStream(answers), Batch.answersTo(name))) {
            Answers.write(batch, gathered, out);
        }
        Files.createFile(answers.resolveSibling("." + name + ".answers.crc"));
        if (how.equals("alters")) {
            byte[] bytes = Files.readAllBytes(answers);
            bytes[bytes.length / 2] ^= 1;
            Files.write(answers, bytes);
        }
    }

    private static Batch without(Batch batch) {
        int size = batch.size();
        return new Batch(
                batch.lo(),
                batch.hi(),
                Arrays.copyOfRange(batch.rows(), FORGOTTEN, size),
                Arrays.copyOfRange(batch.high(), FORGOTTEN, size),
                Arrays.copyOfRange(batch.low(), FORGOTTEN, size),
                batch.described().subList(FORGOTTEN, size));
    }

    private static List<PartLook> parts(Path copies, FileSeal seal) throws IOException {
        Path copy;
        try (Stream<Path> all = Files.list(copies)) {
            copy = all.filter(path -> path.getFileName().toString().startsWith(Listed.WHOLE))
                    .findFirst()
                    .orElseThrow();
        }
        UUID name = UUID.fromString(copy.getFileName().toString().substring(Listed.WHOLE.length()));
        Listed listed;
        try (InputStream in = seal.opening(Files.newInputStream(copy.resolve(Listed.FILE)), name)) {
            listed = Listed.parse(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
        List<PartLook> parts = new ArrayList<>();
        for (Listed.Part part : listed.parts()) {
            try (InputStream in =
                    seal.opening(Files.newInputStream(copy.resolve(part.name().toString())), part.name())) {
                parts.add(new PartLook(PeopleFile.read(in)));
            }
        }
        Collections.shuffle(parts);
        return parts;
    }
}
