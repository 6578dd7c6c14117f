package org.holdfast.cluster;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.holdfast.matching.Batch;
import org.holdfast.matching.ExactIndex;
import org.holdfast.matching.FileSeal;
import org.holdfast.matching.IndexedLook;
import org.holdfast.matching.Likeness.Described;
import org.holdfast.matching.Likeness.Known;
import org.holdfast.matching.Listed;
import org.holdfast.matching.Nation;
import org.holdfast.matching.PackedDay;
import org.holdfast.matching.PackedName;
import org.holdfast.matching.PartLook;
import org.holdfast.matching.People;
import org.holdfast.matching.PeopleBuilder;
import org.holdfast.matching.PeopleFile;
import org.holdfast.matching.Sought;

/// Invented people in several parts and a batch about them, sealed as the office seals them; and what one machine that
/// holds all of them answers. Names and birthdays are few, so that many are equally like.
final class MadePeople {
    /// The batch is about ten of the twelve villages.
    private static final long LO = 621_126_101_201L;

    private static final long HI = 621_126_101_211L;

    static final int PARTS = 6;
    private static final String FAMILIES = "王李张刘";
    private static final String GIVEN = "伟苇芳方秀丽莉娜";

    final byte[] key = new byte[32];
    final UUID batchName = UUID.randomUUID();
    final Batch batch;
    private final List<byte[]> parts = new ArrayList<>();
    private final List<Long> numbers = new ArrayList<>();
    private final List<Known> known = new ArrayList<>();
    private final SplittableRandom random;

    MadePeople(long seed, int peopleOfAPart, int records) throws IOException {
        random = new SplittableRandom(seed);
        random.nextBytes(key);
        for (int part = 0; part < PARTS; part++) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            PeopleFile.write(part(part, peopleOfAPart), bytes);
            parts.add(bytes.toByteArray());
        }
        batch = records(records);
    }

    private People part(int part, int people) {
        PeopleBuilder builder = new PeopleBuilder();
        for (int i = 0; i < people; i++) {
            long id = (long) (people - i) * PARTS + part;
            long village = 621_126_101_200L + i % 12;
            if (i % 3 == 0) {
                builder.household(62, village * 1_000_000 + i, village);
            }
            String name = name();
            int sex = 1 + random.nextInt(2);
            int born = PackedDay.of(1960 + random.nextInt(3), 1 + random.nextInt(2), 1 + random.nextInt(6));
            // One in twenty has the number of somebody in another part, one in thirty none.
            long high = i % 30 == 0 ? 0 : keyOf(i % 20 == 0 ? i : id);
            builder.person(id, name, sex, born, high, high == 0 ? 0 : 7);
            numbers.add(high);
            known.add(new Known(62, id, 0, village, name, sex, PackedDay.day(born)));
        }
        return builder.done();
    }

    /// Spread evenly, as a keyed hash is.
    private static long keyOf(long number) {
        long z = (number + 1) * 0x9E3779B97F4A7C15L;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        return z ^ z >>> 27;
    }

    private String name() {
        return random.nextInt(40) == 0
                ? "买合木提" + GIVEN.charAt(random.nextInt(GIVEN.length()))
                : "" + FAMILIES.charAt(random.nextInt(FAMILIES.length()))
                        + GIVEN.charAt(random.nextInt(GIVEN.length()))
                        + GIVEN.charAt(random.nextInt(GIVEN.length()));
    }

    private Batch records(int count) {
        long[] rows = new long[count];
        long[] high = new long[count];
        long[] low = new long[count];
        List<Described> described = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int kind = random.nextInt(10);
            int one = random.nextInt(known.size());
            // Two in ten mean somebody whose number others bear too, one in each part.
            int at = kind == 4 || kind == 5 ? one - one % (known.size() / PARTS) % 20 : one;
            Known who = known.get(at);
            rows[i] = 1_000 + i;
            high[i] = kind < 6 ? numbers.get(at) : kind < 7 ? 0 : random.nextLong();
            low[i] = high[i] == 0 ? 0 : 7;
            boolean stranger = kind == 9;
            described.add(new Described(
                    kind == 8 || stranger ? name() : who.name(),
                    who.sex(),
                    stranger ? PackedDay.day(PackedDay.of(1999, 9, 9)) : who.bornOn(),
                    random.nextInt(4) == 0 ? List.of() : List.of(who.regionCode())));
        }
        return new Batch(LO, HI, rows, high, low, described);
    }

    /// Writes the copy, the batch and the key file as the office does.
    void write(Path copy, Path batches, Path keys) throws IOException {
        FileSeal seal = new FileSeal(key);
        UUID name = UUID.randomUUID();
        Path folder = Files.createDirectories(copy.resolve(Listed.WHOLE + name));
        List<Listed.Part> listed = new ArrayList<>();
        for (byte[] part : parts) {
            UUID its = UUID.randomUUID();
            write(seal, folder.resolve(its.toString()), its, part);
            listed.add(new Listed.Part(
                    its, PeopleFile.read(new ByteArrayInputStream(part)).count()));
        }
        long all = listed.stream().mapToLong(Listed.Part::people).sum();
        byte[] list = new Listed(name, 77, all, listed).text().getBytes(StandardCharsets.UTF_8);
        write(seal, folder.resolve(Listed.FILE), name, list);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        batch.write(bytes);
        Files.createDirectories(batches);
        write(seal, batches.resolve(batchName.toString()), batchName, bytes.toByteArray());
        Files.writeString(keys, "match.1=" + Base64.getEncoder().encodeToString(key) + "\n");
        Files.setPosixFilePermissions(keys, PosixFilePermissions.fromString("rw-------"));
    }

    private static void write(FileSeal seal, Path file, UUID name, byte[] plain) throws IOException {
        try (OutputStream out = seal.sealing(Files.newOutputStream(file), name)) {
            out.write(plain);
        }
    }

    /// What one machine with everybody in its memory answers, line by line.
    List<String> byOneMachine(int floor) throws IOException {
        List<People> blocks = new ArrayList<>();
        for (byte[] part : parts) {
            blocks.add(PeopleFile.read(new ByteArrayInputStream(part)));
        }
        ExactIndex index = new ExactIndex(known.size());
        for (int i = 0; i < blocks.size(); i++) {
            index.take(blocks.get(i), i);
        }
        Nation nation = Nation.of(blocks, index);
        int size = batch.size();
        long[] names = batch.described().stream()
                .mapToLong(said -> PackedName.of(said.name()))
                .toArray();
        String[] texts = batch.described().stream().map(Described::name).toArray(String[]::new);
        int[] found = new int[size];
        nation.match(batch.high(), batch.low(), names, texts, 0, size, found);
        List<Sought> all = new ArrayList<>();
        List<Sought> left = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Sought record = new Sought(batch.rows()[i], batch.described().get(i));
            all.add(record);
            if (found[i] < 0 || !within(IndexedLook.known(nation, found[i]))) {
                found[i] = ExactIndex.NOBODY;
                left.add(record);
            }
        }
        PartLook.Sounds sounds = PartLook.Sounds.read();
        IndexedLook.at(nation, left, sounds.codes(), sounds.likeness(), floor, LO, HI);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            long row = batch.rows()[i];
            List<Sought.Found> likeliest = all.get(i).likeliest();
            if (found[i] >= 0) {
                lines.add(row + ",number,1,," + who(IndexedLook.known(nation, found[i])));
            } else if (likeliest.isEmpty()) {
                lines.add(row + ",nobody,,,,,,");
            }
            for (int place = 0; place < likeliest.size(); place++) {
                Sought.Found one = likeliest.get(place);
                lines.add(row + ",likely," + (place + 1) + "," + one.likeness().score() + "," + who(one.who()));
            }
        }
        return lines;
    }

    private static boolean within(Known who) {
        return who.regionCode() >= LO && who.regionCode() < HI;
    }

    private static String who(Known who) {
        return who.province() + "," + who.regionCode() + "," + who.householdId() + "," + who.personId();
    }
}
