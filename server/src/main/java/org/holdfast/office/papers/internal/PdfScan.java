package org.holdfast.office.papers.internal;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.holdfast.office.access.Refused;
import org.holdfast.office.papers.Scans;
import org.holdfast.office.shell.Pictures;

/// A scanned PDF: every page is drawn and becomes a picture in a new file. Scripts, forms, attachments and hidden
/// layers do not survive a drawing.
final class PdfScan {
    private static final int MOST_OBJECTS = 20_000;
    private static final long MOST_UNFOLDED = 200_000_000;
    private static final float LONGEST_PAGE = 1_700;
    private static final int MOST_DPI = 150;
    private static final float INCH = 72;

    private final Scans.Caps caps;

    PdfScan(Scans.Caps caps) {
        this.caps = caps;
    }

    Cleaned clean(byte[] bytes) throws IOException {
        try (PDDocument came = Loader.loadPDF(bytes);
                PDDocument kept = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            if (came.isEncrypted()) {
                throw Refused.input("papers.scan.locked");
            }
            if (came.getNumberOfPages() == 0 || came.getNumberOfPages() > caps.pages()) {
                throw Refused.input("papers.scan.pages-wrong", Integer.toString(caps.pages()));
            }
            refuseBombs(came.getDocument());
            PDFRenderer drawing = new PDFRenderer(came);
            Optional<String> number = Optional.empty();
            for (int i = 0; i < came.getNumberOfPages(); i++) {
                BufferedImage page = drawing.renderImageWithDPI(i, dpi(came.getPage(i)), ImageType.RGB);
                number = number.or(() -> PaperReader.number(page));
                add(kept, page);
            }
            kept.save(out);
            return new Cleaned(out.toByteArray(), ScanCleaner.PDF, came.getNumberOfPages(), number);
        } catch (InvalidPasswordException e) {
            throw Refused.input("papers.scan.locked");
        } catch (IllegalArgumentException | ClassCastException | NegativeArraySizeException e) {
            throw new IOException(e);
        }
    }

    private static float dpi(PDPage page) {
        PDRectangle box = page.getCropBox();
        float longest = Math.max(box.getWidth(), box.getHeight());
        if (longest < 1) {
            throw Refused.input("papers.scan.unreadable");
        }
        return Math.min(MOST_DPI, LONGEST_PAGE * INCH / longest);
    }

    private void add(PDDocument kept, BufferedImage image) throws IOException {
        PDRectangle a4 = PDRectangle.A4;
        PDPage page = new PDPage(a4);
        kept.addPage(page);
        PDImageXObject picture = JPEGFactory.createFromByteArray(kept, Pictures.jpeg(image, caps.pictures()));
        float scale = Math.min(a4.getWidth() / image.getWidth(), a4.getHeight() / image.getHeight());
        try (PDPageContentStream content = new PDPageContentStream(kept, page)) {
            content.drawImage(picture, 0, 0, image.getWidth() * scale, image.getHeight() * scale);
        }
    }

    /// Counts before drawing: a small file may unfold to more than fits.
    private void refuseBombs(COSDocument document) throws IOException {
        if (document.getXrefTable().size() > MOST_OBJECTS) {
            throw Refused.input("papers.scan.unreadable");
        }
        long unfolded = 0;
        for (COSObjectKey key : document.getXrefTable().keySet()) {
            COSObject object = document.getObjectFromPool(key);
            if (object != null && object.getObject() instanceof COSStream stream) {
                if (COSName.IMAGE.equals(stream.getDictionaryObject(COSName.SUBTYPE))) {
                    caps.pictures().refuseFlood(stream.getInt(COSName.WIDTH, 1), stream.getInt(COSName.HEIGHT, 1));
                }
                unfolded += unfolded(stream, MOST_UNFOLDED - unfolded);
                if (unfolded >= MOST_UNFOLDED) {
                    throw Refused.input("papers.scan.unreadable");
                }
            }
        }
    }

    private static long unfolded(COSStream stream, long most) throws IOException {
        COSBase filters = stream.getFilters();
        COSBase first = filters instanceof COSArray several && several.size() > 0 ? several.getObject(0) : filters;
        if (!COSName.FLATE_DECODE.equals(first)) {
            return stream.getLength();
        }
        long size = 0;
        byte[] block = new byte[1 << 16];
        try (InputStream in = new InflaterInputStream(stream.createRawInputStream())) {
            for (int n = in.read(block); n >= 0 && size <= most; n = in.read(block)) {
                size += n;
            }
        } catch (java.util.zip.ZipException | java.io.EOFException damaged) {
            return size;
        }
        return size;
    }
}
