package org.holdfast.office.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.holdfast.office.testing.PhonePhotos;
import org.holdfast.office.testing.TestHouseholds;
import org.holdfast.office.testing.TestOffice;
import org.holdfast.office.testing.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A signed paper comes back as a photo: it finds its case by the square or the number, keeps nothing beside the
/// picture, lies encrypted, and is seen by those who may see the case.
class ScanComesBackTest {
    private static final TestOffice OFFICE = TestOffice.start(Map.of("holdfast.jobs", "false"));
    private static final Pattern SCAN = Pattern.compile("/cases/[0-9a-f-]{36}/scans/[0-9a-f-]{36}");
    private static PaperScene scene;
    private static String path;
    private static OnPaper paper;
    private static String number;

    @BeforeAll
    static void printOne() {
        OFFICE.clock().moveTo(LocalDate.of(2022, 6, 8));
        scene = new PaperScene(OFFICE);
        path = scene.opened(scene.household(), "identification");
        paper = OnPaper.read(scene.fetch(scene.cadre, "/papers/authorisation/" + PaperScene.idOf(path) + ".pdf"));
        Matcher written = Pattern.compile("(\\d{4}) (\\d{4}) (\\d{4})").matcher(paper.text());
        assertThat(written.find()).isTrue();
        number = written.group();
    }

    @AfterAll
    static void end() {
        OFFICE.close();
    }

    private static Visitor.Reply send(Visitor who, byte[] file, String name, Map<String, String> form) {
        who.get("/scans/new");
        return who.upload("/scans", form, "file", name, file);
    }

    private static byte[] kept(Visitor who) {
        Matcher link = SCAN.matcher(who.get(path + "/papers").body());
        assertThat(link.find()).as("the page of the case shows the scan").isTrue();
        return scene.fetch(who, link.group());
    }

    @Test
    void aPhotoFindsItsCaseByTheSquareAndLosesItsPlace() throws IOException {
        byte[] photo = PhonePhotos.withPlace(PhonePhotos.encoded(turnedLeft(paper.page()), "jpeg"), 6);
        assertThat(new String(photo, StandardCharsets.ISO_8859_1)).contains(PhonePhotos.MAKER, "Exif");
        Visitor.Reply reply = send(scene.cadre, photo, "IMG_0001.JPG", Map.of("words", "全家已签字"));
        assertThat(reply.status()).as(reply.body()).isEqualTo(303);
        assertThat(reply.location()).isEqualTo(path + "/papers");
        byte[] came = kept(scene.township);
        assertThat(new String(came, StandardCharsets.ISO_8859_1))
                .as("nothing beside the picture is kept")
                .doesNotContain("Exif", PhonePhotos.MAKER);
        BufferedImage upright = ImageIO.read(new ByteArrayInputStream(came));
        assertThat(upright.getHeight()).as("turned upright").isGreaterThan(upright.getWidth());
        assertThat(scene.township.get(path + "/papers").body()).contains("承诺授权书", number, "全家已签字");
    }

    /// As a phone held sideways sees it; turning by "6" sets it right.
    private static BufferedImage turnedLeft(BufferedImage image) {
        BufferedImage turned = new BufferedImage(image.getHeight(), image.getWidth(), BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                turned.setRGB(y, image.getWidth() - 1 - x, image.getRGB(x, y));
            }
        }
        return turned;
    }

    @Test
    void aPhotoWithoutASquareNeedsTheNumberAndAMistypedOneIsNoticed() {
        Visitor.Reply none = send(scene.cadre, PhonePhotos.plain(), "a.jpg", Map.of());
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.body()).contains("没有读到二维码");
        String wrong = number.substring(0, 13) + (number.charAt(13) == '9' ? '0' : (char) (number.charAt(13) + 1));
        assertThat(send(scene.cadre, PhonePhotos.plain(), "a.jpg", Map.of("number", wrong))
                        .body())
                .contains("不是材料编号");
        assertThat(send(scene.cadre, PhonePhotos.plain(), "a.jpg", Map.of("number", number))
                        .status())
                .isEqualTo(303);
    }

    @Test
    void aScanIsSeenOnlyWhereTheCaseIsAndNotTakenForAnother() {
        assertThat(send(scene.cadre, PhonePhotos.plain(), "a.jpg", Map.of("number", number))
                        .status())
                .isEqualTo(303);
        PaperScene other = new PaperScene(OFFICE);
        Visitor.Reply elsewhere = send(other.cadre, PhonePhotos.plain(), "a.jpg", Map.of("number", number));
        assertThat(elsewhere.status()).isEqualTo(422);
        assertThat(elsewhere.body()).contains("本辖区没有打印过编号");
        Matcher link = SCAN.matcher(scene.cadre.get(path + "/papers").body());
        assertThat(link.find()).isTrue();
        assertThat(other.bureau.get(link.group()).status()).isEqualTo(404);
        String second = scene.opened(scene.household(), "identification");
        Visitor.Reply mixed = send(
                scene.cadre,
                PhonePhotos.plain(),
                "a.jpg",
                Map.of("number", number, "subject", PaperScene.idOf(second).toString()));
        assertThat(mixed.status()).isEqualTo(422);
        assertThat(mixed.body()).contains("这张材料是另一户的");
    }

    @Test
    void aPdfIsDrawnAnewAndItsScriptIsGone() throws IOException {
        byte[] pdf = scene.fetch(scene.cadre, "/papers/authorisation/" + PaperScene.idOf(path) + ".pdf");
        byte[] armed;
        try (PDDocument document = Loader.loadPDF(pdf);
                var out = new java.io.ByteArrayOutputStream()) {
            document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('run')"));
            document.getDocumentInformation().setAuthor("somebody");
            document.save(out);
            armed = out.toByteArray();
        }
        Visitor.Reply reply = send(scene.cadre, armed, "scan.pdf", Map.of());
        assertThat(reply.status()).as(reply.body()).isEqualTo(303);
        byte[] came = kept(scene.cadre);
        try (PDDocument document = Loader.loadPDF(came)) {
            assertThat(document.getDocumentCatalog().getOpenAction()).isNull();
            assertThat(document.getDocumentInformation().getAuthor()).isNull();
            assertThat(document.getNumberOfPages()).isEqualTo(1);
        }
    }

    @Test
    void whatIsNoPictureIsRefusedWithTheCure() {
        byte[] script = "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        for (String name : List.of("a.jpg", "a.pdf", "a.html")) {
            Visitor.Reply reply = send(scene.cadre, script, name, Map.of("number", number));
            assertThat(reply.status()).as(name).isEqualTo(422);
            assertThat(reply.body()).contains("只收 JPEG、PNG 和 PDF");
        }
        assertThat(send(scene.cadre, PhonePhotos.plain(), "a.png", Map.of("number", number))
                        .body())
                .as("renamed")
                .contains("只收 JPEG、PNG 和 PDF");
        byte[] flood = PhonePhotos.flood();
        assertThat(send(scene.cadre, flood, "a.png", Map.of("number", number)).body())
                .contains("超过 40 百万像素");
    }

    @Test
    void papersAndScansGoWithTheHouseholdThatMoves() {
        TestHouseholds.Household home = scene.household();
        String moving = scene.opened(home, "identification");
        String printed = OnPaper.read(
                        scene.fetch(scene.cadre, "/papers/authorisation/" + PaperScene.idOf(moving) + ".pdf"))
                .text();
        Matcher written = Pattern.compile("(\\d{4}) (\\d{4}) (\\d{4})").matcher(printed);
        assertThat(written.find()).isTrue();
        Map<String, String> form = Map.of("number", written.group());
        assertThat(send(scene.cadre, PhonePhotos.plain(), "a.jpg", form).status())
                .isEqualTo(303);
        Visitor receiver = OFFICE.as(scene.county.villageLogin(1, 2));
        PaperScene.went(scene.cadre.post(
                "/households/" + home.publicId() + "/acts/move",
                Map.of(
                        "step",
                        "do",
                        "village",
                        "%012d".formatted(scene.county.village(1, 2)),
                        "on",
                        OFFICE.clock().today().toString(),
                        "evidence",
                        "户口迁移证 78")));
        Matcher move = Pattern.compile("/moves/([0-9a-f-]{36})/accept")
                .matcher(receiver.get("/moves").body());
        assertThat(move.find()).isTrue();
        PaperScene.went(receiver.post(move.group(), Map.of()));
        assertThat(receiver.get(moving + "/papers").body()).contains("/scans/");
        assertThat(scene.cadre.get(moving + "/papers").status()).isEqualTo(404);
        assertThat(send(receiver, PhonePhotos.plain(), "b.jpg", form).status())
                .as("a copy signed before the move still finds its case")
                .isEqualTo(303);
        assertThat(send(scene.cadre, PhonePhotos.plain(), "b.jpg", form).status())
                .isEqualTo(422);
    }

    @Test
    void nothingPlainLiesInTheDataFolder() throws IOException {
        assertThat(send(scene.cadre, PhonePhotos.plain(), "a.jpg", Map.of("number", number))
                        .status())
                .isEqualTo(303);
        try (var files = Files.list(OFFICE.dataFolder().resolve("papers"))) {
            List<Path> all = files.toList();
            assertThat(all).isNotEmpty();
            for (Path file : all) {
                byte[] bytes = Files.readAllBytes(file);
                assertThat(bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xD8)
                        .as("a plain JPEG")
                        .isFalse();
            }
            long named =
                    new TestHouseholds(OFFICE).count(scene.county.village(1, 1), "select count(*) from papers.scan");
            assertThat(all).as("no file without its row").hasSize((int) named);
        }
    }
}
