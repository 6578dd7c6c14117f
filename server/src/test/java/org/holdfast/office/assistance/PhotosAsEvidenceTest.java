package org.holdfast.office.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.holdfast.office.testing.PhonePhotos;
import org.holdfast.office.testing.TestOffice;
import org.holdfast.office.testing.TestOfficers;
import org.holdfast.office.testing.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Photos as evidence of a delivery or a visit: with the form or before it piece by piece, drawn anew and smaller,
/// encrypted, each look journalled, seen only where the plan is; and what is refused leaves nothing behind.
class PhotosAsEvidenceTest {
    private static final TestOffice OFFICE = TestOffice.start(Map.of("holdfast.jobs", "false"));
    private static final Pattern PHOTO = Pattern.compile("/plans/[0-9a-f-]{36}/photos/[0-9a-f-]{36}");
    private static final Pattern PICTURE = Pattern.compile("data:image/jpeg;base64,([A-Za-z0-9+/=]+)");
    private Helped helped;

    @BeforeEach
    void begin() {
        OFFICE.clock().moveTo(LocalDate.of(2022, 6, 8));
        helped = new Helped(OFFICE).monitored(3).labour(2).agreed();
    }

    @AfterAll
    static void end() {
        OFFICE.close();
    }

    private Map<String, String> delivery() {
        return new HashMap<>(Map.of(
                "line", helped.line(502), "on", helped.today().toString(), "amount", "300", "evidence", "住院票据 7"));
    }

    private Visitor.Reply deliver(Visitor who, String name, byte[] photo) {
        who.get(helped.path);
        return who.upload(helped.path + "/deliveries", delivery(), "photo", name, photo);
    }

    private long rows(String table) {
        return helped.count(
                "select count(*) from assistance." + table + " where household_id = " + helped.household.id());
    }

    private static List<Path> files() throws IOException {
        Path folder = OFFICE.dataFolder().resolve("photos");
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (var all = Files.list(folder)) {
            return all.toList();
        }
    }

    private String photoOn(Visitor who) {
        Matcher link = PHOTO.matcher(who.get(helped.path).body());
        assertThat(link.find()).as("the plan names the photo").isTrue();
        return link.group();
    }

    private long looks() {
        return helped.count("select count(*) from journal.entry where action = 'photo.view' and object_id = '"
                + helped.household.publicId() + "'");
    }

    private static byte[] picture(String page) {
        Matcher shown = PICTURE.matcher(page);
        assertThat(shown.find()).isTrue();
        return Base64.getDecoder().decode(shown.group(1));
    }

    @Test
    void aPhotoGoesWithItsFormLosesItsPlaceAndTheCountyLooksAtIt() throws IOException {
        byte[] photo = PhonePhotos.withPlace(PhonePhotos.large(3_000, 2_000), 6);
        assertThat(new String(photo, StandardCharsets.ISO_8859_1)).contains("Exif", PhonePhotos.MAKER);
        Visitor.Reply reply = deliver(helped.cadre, "IMG_1.JPG", photo);
        assertThat(reply.status()).as(reply.body()).isEqualTo(303);
        String path = photoOn(helped.bureau);
        long before = looks();
        String page = helped.bureau.get(path).body();
        assertThat(page).contains("医疗救助 · 2022-06-08", "住院票据 7", "查看已记入日志");
        byte[] kept = picture(page);
        assertThat(new String(kept, StandardCharsets.ISO_8859_1))
                .as("nothing beside the picture is kept")
                .doesNotContain("Exif", PhonePhotos.MAKER);
        BufferedImage drawn = ImageIO.read(new ByteArrayInputStream(kept));
        assertThat(drawn.getHeight())
                .as("upright, and no longer than the law says")
                .isEqualTo(1_600);
        assertThat(drawn.getWidth()).isEqualTo(1_067);
        assertThat(looks() - before).isEqualTo(1);
        for (Path file : files()) {
            byte[] bytes = Files.readAllBytes(file);
            assertThat(bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xD8)
                    .as("a plain JPEG on disk")
                    .isFalse();
        }
    }

    private String begin(Visitor who, String name, long size, String mark) {
        who.get(helped.path);
        return who.post(helped.path + "/uploads", Map.of("name", name, "size", Long.toString(size), "mark", mark))
                .body();
    }

    private Visitor.Reply piece(Visitor who, String id, long from, byte[] bytes) {
        return who.upload(helped.path + "/uploads/" + id, Map.of("from", Long.toString(from)), "piece", "blob", bytes);
    }

    /// Sends the rest of a photo as the script does, piece by piece.
    private void send(Visitor who, String id, byte[] photo, int from) {
        for (int at = from; at < photo.length; at += Uploads.PIECE) {
            byte[] part = Arrays.copyOfRange(photo, at, Math.min(photo.length, at + Uploads.PIECE));
            assertThat(piece(who, id, at, part).body()).isEqualTo(id + " " + (at + part.length));
        }
    }

    @Test
    void anInterruptedUploadGoesOnAndTheVisitTakesItUpOnce() {
        byte[] photo = Arrays.copyOf(PhonePhotos.large(2_000, 1_500), 700_000);
        String[] begun =
                begin(helped.cadre, "a.jpg", photo.length, "a.jpg 1654").split(" ");
        assertThat(begun[1]).isEqualTo("0");
        byte[] first = Arrays.copyOf(photo, Uploads.PIECE);
        assertThat(piece(helped.cadre, begun[0], 0, first).body()).isEqualTo(begun[0] + " " + Uploads.PIECE);
        assertThat(piece(helped.cadre, begun[0], 0, first).body())
                .as("sent again after its answer was lost")
                .isEqualTo(begun[0] + " " + Uploads.PIECE);
        assertThat(piece(helped.cadre, begun[0], 500_000, first).status()).isEqualTo(409);
        Map<String, String> visit =
                Map.of("on", helped.today().toString(), "outcome", "met", "found", "一切如常", "upload", begun[0]);
        Visitor.Reply early = helped.cadre.post(helped.path + "/visits", visit);
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.body()).contains("有照片还没有传完");
        assertThat(begin(helped.cadre, "a.jpg", photo.length, "a.jpg 1654"))
                .as("the same file goes on where it broke")
                .isEqualTo(begun[0] + " " + Uploads.PIECE);
        send(helped.cadre, begun[0], photo, Uploads.PIECE);
        assertThat(
                        helped.count(
                                "select count(*) from assistance.upload_piece where position('\\xffd8ff'::bytea in sealed) = 1"))
                .as("pieces lie sealed")
                .isZero();
        assertThat(helped.cadre.get(helped.path).body()).contains("name=\"upload\" value=\"" + begun[0] + "\"");
        assertThat(helped.township.get(helped.path).body())
                .as("only its sender's")
                .doesNotContain(begun[0]);
        Visitor.Reply others = helped.township.post(helped.path + "/visits", visit);
        assertThat(others.body()).contains("请重新选择照片");
        assertThat(helped.cadre.post(helped.path + "/visits", visit).status()).isEqualTo(303);
        assertThat(rows("photo")).isEqualTo(1);
        assertThat(rows("upload") + rows("upload_piece")).as("taken up").isZero();
        assertThat(helped.bureau.get(photoOn(helped.bureau)).body()).contains("一切如常");
        Visitor.Reply twice = helped.cadre.post(helped.path + "/visits", visit);
        assertThat(twice.status()).isEqualTo(409);
        assertThat(rows("visit")).isEqualTo(1);
    }

    @Test
    void aRetryOfTheSameFormIsAnsweredAndAddsNothing() throws IOException {
        Map<String, String> form = delivery();
        form.put("request_key", "0f0e0d0c-0000-4000-8000-00000000000" + (helped.household.id() % 10));
        helped.cadre.get(helped.path);
        String path = helped.path + "/deliveries";
        assertThat(helped.cadre
                        .upload(path, form, "photo", "a.jpg", PhonePhotos.plain())
                        .status())
                .isEqualTo(303);
        int before = files().size();
        assertThat(helped.cadre
                        .upload(path, form, "photo", "a.jpg", PhonePhotos.plain())
                        .status())
                .isEqualTo(303);
        assertThat(rows("photo")).isEqualTo(1);
        assertThat(files()).as("no copy is left").hasSize(before);
    }

    @Test
    void whatIsNoPhotoOrTooMuchIsRefusedInWordsAndNothingIsHalfDone() throws IOException {
        int before = files().size();
        byte[] script = "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        assertThat(deliver(helped.cadre, "a.jpg", script).body()).contains("只收 JPEG 和 PNG 照片", "住院票据 7");
        assertThat(deliver(helped.cadre, "a.png", PhonePhotos.plain()).body())
                .as("renamed")
                .contains("只收 JPEG 和 PNG 照片");
        assertThat(deliver(helped.cadre, "a.png", PhonePhotos.flood()).body()).contains("超过 40 百万像素");
        assertThat(deliver(helped.cadre, "a.jpg", Arrays.copyOf(PhonePhotos.plain(), 500))
                        .body())
                .as("cut short")
                .contains("照片损坏或不能识别");
        assertThat(deliver(helped.cadre, "a.jpg", Arrays.copyOf(PhonePhotos.plain(), 12_000_001))
                        .body())
                .contains("照片超过 12 MB");
        helped.cadre.get(helped.path);
        Visitor.Reply many = helped.cadre.upload(
                helped.path + "/deliveries",
                delivery(),
                "photo",
                Collections.nCopies(7, Map.entry("a.jpg", PhonePhotos.plain())));
        assertThat(many.status()).isEqualTo(422);
        assertThat(many.body()).contains("一次最多附 6 张照片");
        Visitor.Reply second = helped.cadre.upload(
                helped.path + "/deliveries",
                delivery(),
                "photo",
                List.of(Map.entry("a.jpg", PhonePhotos.plain()), Map.entry("b.jpg", script)));
        assertThat(second.status()).as("one good, one bad").isEqualTo(422);
        assertThat(begin(helped.cadre, "a.heic", 400, "x")).contains("只收 JPEG 和 PNG 照片");
        assertThat(begin(helped.cadre, "a.jpg", 12_000_001, "x")).contains("照片超过 12 MB");
        assertThat(rows("delivery") + rows("photo") + rows("upload")).isZero();
        assertThat(files()).hasSize(before);
    }

    @Test
    void moreThanADayHoldsIsRefused() throws IOException {
        helped.count(
                "with day as (insert into assistance.upload (province, household_id, region_code, account, mark, ending, bytes,"
                        + " begun_on) select province, household_id, region_code, "
                        + TestOfficers.of(OFFICE, helped.county.villageLogin(1, 1))
                                .accountId()
                        + ", decode(lpad(n::text, 6, '0'), 'hex'), 'jpg', 9,"
                        + " '2022-06-08' from registry.household, generate_series(1, 120) n where household_id = "
                        + helped.household.id() + " returning 1) select count(*) from day");
        int before = files().size();
        Visitor.Reply full = deliver(helped.cadre, "a.jpg", PhonePhotos.plain());
        assertThat(full.status()).isEqualTo(422);
        assertThat(full.body()).contains("今天已经传了 120 张照片");
        assertThat(begin(helped.cadre, "b.jpg", 400, "b")).contains("今天已经传了 120 张照片");
        assertThat(rows("delivery") + rows("photo")).isZero();
        assertThat(files()).hasSize(before);
    }

    @Test
    void anotherCountyNeitherSendsNorSeesAPhoto() throws IOException {
        assertThat(deliver(helped.cadre, "a.jpg", PhonePhotos.plain()).status()).isEqualTo(303);
        String photo = photoOn(helped.cadre);
        int before = files().size();
        Helped other = new Helped(OFFICE);
        other.cadre.get("/plans");
        assertThat(other.bureau.get(photo).status()).isEqualTo(404);
        assertThat(deliver(other.cadre, "a.jpg", PhonePhotos.plain()).status()).isEqualTo(404);
        assertThat(other.cadre
                        .post(helped.path + "/uploads", Map.of("name", "a.jpg", "size", "9", "mark", "x"))
                        .status())
                .isEqualTo(404);
        assertThat(rows("delivery")).isEqualTo(1);
        assertThat(files()).as("nothing of it is left").hasSize(before);
        assertThat(helped.cadre
                        .get("/plans/" + other.household.publicId() + photo.substring(photo.indexOf("/photos")))
                        .status())
                .as("under another household it is not there")
                .isEqualTo(404);
    }
}
