package org.holdfast.region;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/// Opens the division tree: the official list where it can be had, else the invented county, never nothing.
public final class Divisions {

    private Divisions() {}

    /// `say` hears one sentence when something is fetched or left out.
    public static DivisionTree open(Path cache, Consumer<String> say) throws IOException {
        Optional<Path> archive = DivisionDownload.fetch(cache, say);
        return archive.isPresent() ? OfficialList.read(archive.orElseThrow()) : InventedCounty.tree();
    }

    /// The official list from an archive that is already there.
    public static DivisionTree read(Path archive) throws IOException {
        return OfficialList.read(archive);
    }
}
