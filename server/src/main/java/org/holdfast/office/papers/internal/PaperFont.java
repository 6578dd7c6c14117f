package org.holdfast.office.papers.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Function;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.holdfast.office.access.Refused;
import org.holdfast.region.DivisionDownload;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// The one font of all papers. With none nothing is printed: boxes in the place of a name would be worse than no
/// paper.
///
/// Asked for in this order: the file that is set, Noto Sans SC of the cache, fonts of the machine.
@Component
class PaperFont {
    private static final Logger LOG = LoggerFactory.getLogger(PaperFont.class);
    private static final int AT_ONCE = 2;
    private static final List<Path> OF_THE_MACHINE = List.of(
            Path.of("/usr/share/fonts/truetype/wqy/wqy-microhei.ttc"),
            Path.of("/usr/share/fonts/wqy-microhei/wqy-microhei.ttc"),
            Path.of("/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc"),
            Path.of("C:/Windows/Fonts/simhei.ttf"));

    private final String set;
    private final boolean fetches;
    private final Path cache;
    private final BlockingQueue<Parsed> ready = new ArrayBlockingQueue<>(AT_ONCE);

    PaperFont(@Value("${holdfast.papers.font:}") String set, @Value("${holdfast.papers.fetch:true}") boolean fetches) {
        this.set = set;
        this.fetches = fetches;
        this.cache = DivisionDownload.userCache();
    }

    /// A font that is read already; only one paper at a time is made with it.
    private record Parsed(Path file, TrueTypeFont font) {}

    /// Fetches the font in the background, so that the office opens at once.
    @EventListener(ApplicationReadyEvent.class)
    void look() {
        Thread.ofVirtual().name("paper-font").start(() -> {
            try {
                if (set.isEmpty() && fetches) {
                    FontDownload.fetch(cache);
                }
            } catch (IOException e) {
                String why = String.valueOf(e.getMessage());
                LOG.warn("{}", file().isEmpty() ? missing(why) : rare(why));
            }
        });
    }

    private static String missing(String why) {
        return "Papers cannot be printed: no font with Chinese characters was found and none could be fetched (" + why
                + "). Install one (apt-get install fonts-wqy-microhei) or name a TrueType file in holdfast.papers.font.";
    }

    private static String rare(String why) {
        return "Rare characters are printed as their code: Noto Sans SC could not be fetched (" + why
                + "). Install npm and start again, or name a TrueType file in holdfast.papers.font.";
    }

    /// Does one piece of work with the font.
    ///
    /// @throws Refused when there is none
    <T> T with(Function<TrueTypeFont, T> work) {
        Path now = file().orElseThrow(() -> Refused.conflict("papers.no-font"));
        Parsed parsed = ready.poll();
        if (parsed == null || !parsed.file().equals(now)) {
            parsed = read(now);
        }
        T result = work.apply(parsed.font());
        // Not given back after a failure: what was half read may stand anywhere.
        ready.offer(parsed);
        return result;
    }

    /// Which file is printed with now.
    Optional<Path> file() {
        if (!set.isEmpty()) {
            return Optional.of(Path.of(set)).filter(Files::isRegularFile);
        }
        Path fetched = cache.resolve(FontDownload.FILE);
        return Files.isRegularFile(fetched)
                ? Optional.of(fetched)
                : OF_THE_MACHINE.stream().filter(Files::isRegularFile).findFirst();
    }

    private static Parsed read(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            if (!file.toString().toLowerCase(Locale.ROOT).endsWith(".ttc")) {
                return new Parsed(file, new TTFParser().parse(new RandomAccessReadBuffer(bytes)));
            }
            TrueTypeFont[] first = new TrueTypeFont[1];
            // Stays open: its fonts read from it while they live.
            TrueTypeCollection collection = new TrueTypeCollection(new java.io.ByteArrayInputStream(bytes));
            collection.processAllFonts(font -> first[0] = first[0] == null ? font : first[0]);
            return new Parsed(file, first[0]);
        } catch (IOException e) {
            throw new UncheckedIOException("The font " + file.getFileName() + " cannot be read", e);
        }
    }
}
