package org.holdfast.rehearsal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// manifest.csv: what was asked for and what came out, without any time of day, so that the same spec gives the
/// same bytes.
final class Manifest {

    private Manifest() {}

    static void write(Path folder, Spec spec, Written written) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("key,value");
        lines.add("invented,yes");
        lines.add("place," + spec.place().code());
        lines.add("place_name," + spec.place().name());
        lines.add("divisions," + spec.tree().edition());
        lines.add("seed," + spec.seed());
        lines.add("as_of," + spec.asOf());
        lines.add("subsistence," + spec.subsistence());
        lines.add("shock," + spec.shock().from() + ".." + spec.shock().to() + ":"
                + spec.shock().intensity());
        lines.add("gap_health," + spec.gaps().health());
        lines.add("gap_labour," + spec.gaps().labour());
        lines.add("gap_education," + spec.gaps().education());
        lines.add("gap_other," + spec.gaps().other());
        lines.add("gap_sources," + spec.gaps().sources());
        lines.add("dirt_doubled," + spec.dirt().doubled());
        lines.add("dirt_swapped," + spec.dirt().swapped());
        lines.add("dirt_contradictions," + spec.dirt().contradictions());
        lines.add("county_margins," + (spec.countyMargins().isPresent() ? "yes" : "no"));
        lines.add("households," + written.households());
        lines.add("persons," + written.persons());
        new TreeMap<>(written.rows()).forEach((file, rows) -> lines.add("rows_" + file + "," + rows));
        Files.writeString(folder.resolve("manifest.csv"), String.join("\n", lines) + "\n");
    }
}
