package org.holdfast.office.papers;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/// A printed paper, read again.
///
/// @param sizes width × height of each page in points
/// @param loose fonts that are not inside the file
/// @param page the first page, as a scanner at 150 dots would see it
record OnPaper(String text, List<PDRectangle> sizes, List<String> fonts, List<String> loose, BufferedImage page) {

    static OnPaper read(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<PDRectangle> sizes = new ArrayList<>();
            List<String> fonts = new ArrayList<>();
            List<String> loose = new ArrayList<>();
            for (PDPage page : document.getPages()) {
                sizes.add(page.getMediaBox());
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    fonts.add(font.getName());
                    if (!font.isEmbedded()) {
                        loose.add(font.getName());
                    }
                }
            }
            BufferedImage first = new PDFRenderer(document).renderImageWithDPI(0, 150, ImageType.GRAY);
            return new OnPaper(new PDFTextStripper().getText(document), sizes, fonts, loose, first);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Keeps small pictures for whoever wants to look, when asked to.
    static void draw(byte[] pdf, String name) {
        if (!"docs".equals(System.getenv("HOLDFAST_SCREENS"))) {
            return;
        }
        try (PDDocument document = Loader.loadPDF(pdf)) {
            Path folder = Path.of("..", "docs", "generated", "papers");
            Files.createDirectories(folder);
            for (int i = 0; i < document.getNumberOfPages(); i++) {
                BufferedImage image = new PDFRenderer(document).renderImageWithDPI(i, 60, ImageType.GRAY);
                ImageIO.write(
                        image,
                        "png",
                        folder.resolve(name + (i == 0 ? "" : "-" + (i + 1)) + ".png")
                                .toFile());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Without the breaks of lines and columns.
    String joined() {
        return text.replaceAll("\\s+", "");
    }
}
