package org.holdfast.office.papers.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.holdfast.office.access.Refused;
import org.holdfast.region.DivisionDownload;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

/// U-14: rare characters of people's names are drawn; what a font lacks is said, never a box and never nothing.
class RareNameTest {
    private static String printed(Printer printer, String words) throws IOException {
        byte[] pdf = printer.pdf("<html><head><style>body { font-family: paper }</style></head><body><p>" + words
                + "</p></body></html>");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void rareNamesAreDrawn() throws IOException {
        try {
            FontDownload.fetch(DivisionDownload.userCache());
        } catch (IOException e) {
            System.err.println("LEFT OUT: rare names; Noto Sans SC could not be fetched: " + e.getMessage());
            throw new TestAbortedException("no Noto Sans SC");
        }
        String text = printed(new Printer(new PaperFont("", false)), "𬭊𠅤𬌗 䶮㐂镕 王秀兰");
        assertThat(text).contains("𬭊𠅤𬌗", "䶮㐂镕", "王秀兰").doesNotContain("U+");
    }

    @Test
    void aCharacterNoFontHasIsPrintedAsItsCodeAndControlsAreNotPrinted() throws IOException {
        Printer printer = new Printer(new PaperFont("", false));
        assertThat(printed(printer, "李" + Character.toString(0x31350) + "国\u0007"))
                .contains("李〔U+31350〕国")
                .doesNotContain("\u0007");
    }

    @Test
    void withoutAFontNothingIsPrintedAndTheCureIsSaid() {
        Printer none = new Printer(new PaperFont("/nowhere/paper.ttf", false));
        assertThatThrownBy(() -> none.pdf("<html></html>")).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.code()).isEqualTo("papers.no-font");
        });
    }
}
