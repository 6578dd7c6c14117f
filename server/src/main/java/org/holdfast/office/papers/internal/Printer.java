package org.holdfast.office.papers.internal;

import com.ibm.icu.text.BreakIterator;
import com.openhtmltopdf.extend.FSTextBreaker;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.stereotype.Component;

/// Turns a filled template into an A4 PDF with its font inside. Nothing is fetched from anywhere: pictures come with
/// the page.
@Component
class Printer {
    private static final Set<Integer> SPACES = Set.of((int) '\n', (int) '\t', (int) '\r');

    private final PaperFont font;

    Printer(PaperFont font) {
        this.font = font;
        XRLog.setLoggingEnabled(false);
    }

    /// @param xhtml well formed, with its own style
    byte[] pdf(String xhtml) {
        return font.with(type -> {
            try (PDDocument document = new PDDocument();
                    ByteArrayOutputStream out = new ByteArrayOutputStream(40_000)) {
                PDType0Font embedded = PDType0Font.load(document, type, true);
                new PdfRendererBuilder()
                        .usePDDocument(document)
                        .useFont(new PDFontSupplier(embedded), "paper", 400, FontStyle.NORMAL, true)
                        .useUnicodeLineBreaker(new Lines())
                        .useUriResolver((base, uri) -> uri.startsWith("data:image/png;base64,") ? uri : null)
                        .withProducer("Holdfast")
                        .withHtmlContent(writable(xhtml, type), null)
                        .toStream(out)
                        .run();
                return out.toByteArray();
            } catch (IOException e) {
                throw new UncheckedIOException("A paper could not be made", e);
            }
        });
    }

    /// Every character the font cannot draw as its code, 〔U+20164〕, so that nobody's name turns into a box or
    /// vanishes. Control characters, which XML does not know, become spaces.
    private static String writable(String text, TrueTypeFont font) throws IOException {
        CmapLookup drawn = font.getUnicodeCmapLookup();
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (SPACES.contains(point) || point >= ' ' && drawn.getGlyphId(point) > 0) {
                clean.appendCodePoint(point);
            } else if (Character.isISOControl(point)) {
                clean.append(' ');
            } else if (!Character.isIdentifierIgnorable(point) && !isVariation(point)) {
                clean.append("〔U+%04X〕".formatted(point));
            }
        });
        return clean.toString();
    }

    private static boolean isVariation(int point) {
        return point >= 0xFE00 && point <= 0xFE0F || point >= 0xE0100 && point <= 0xE01EF;
    }

    /// Chinese breaks anywhere but before a comma; the rules are Unicode's.
    private static final class Lines implements FSTextBreaker {
        private final BreakIterator lines = BreakIterator.getLineInstance(Locale.CHINA);

        @Override
        public void setText(String text) {
            lines.setText(text);
        }

        @Override
        public int next() {
            return lines.next();
        }
    }
}
