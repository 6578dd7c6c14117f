package org.holdfast.rehearsal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.holdfast.region.DivisionDownload;
import org.holdfast.region.DivisionTree;
import org.holdfast.region.Divisions;
import org.holdfast.region.InventedCounty;
import org.holdfast.region.Region;
import org.holdfast.region.RegionCode;

/// The command line: `rehearse --place 522631 --households 50000 --seed 1 --as-of 2022-06-01 --out DIR`.
public final class Rehearse {

    private static final List<String> OPTIONS = List.of(
            "place",
            "households",
            "seed",
            "as-of",
            "out",
            "format",
            "shock",
            "gaps",
            "dirt",
            "subsistence",
            "margins",
            "former-poor",
            "threads",
            "cache",
            "xlsx");

    private static final String USAGE = """
            rehearse --out DIR [--place CODE] [options]    write an invented population
            rehearse --measure                             say how many people a second this machine makes

              --place CODE         2, 4, 6, 9 or 12 digits; 0 = the nation; 990121 = the built-in invented county; default:
                                   a former poor county of Hubei (420322), without the official list the invented one
              --households N       how many in all (default: as many as the census counts there)
              --seed S             same seed, same bytes (default 1)
              --as-of DAY          where the office stands (default 2022-06-01)
              --format F           template (FORMAT.md) or national (the five exports of the national system); default template
              --xlsx yes           with --format national: also as .xlsx
              --shock S            spring-2022, none, or 2022-03..2022-05:1.5:620000,520100 (months:intensity:places)
              --gaps G             county-file, registry or none
              --dirt D             ordinary, none or a factor such as 3
              --subsistence YUAN   what falling is measured against, yuan per head and year (default 4000)
              --margins FILE       county margins of the census
              --former-poor yes|no whether the place counts among the former poor counties
              --threads N          default: all cores
            """;

    /// Yunxi in Shiyan, Hubei: a former poor county in a prefecture whose line of 2022 is known.
    private static final RegionCode DEMO_COUNTY = RegionCode.parse("420322");

    private Rehearse() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length == 0 || List.of(arguments).contains("--help")) {
            System.out.print(USAGE);
            return;
        }
        if (arguments[0].equals("--measure")) {
            Measure.main(arguments);
            return;
        }
        try {
            rehearse(read(arguments));
        } catch (IllegalArgumentException mistake) {
            System.err.println(mistake.getMessage());
            System.exit(2);
        }
    }

    private static Map<String, String> read(String[] arguments) {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            String name = arguments[i].startsWith("--") ? arguments[i].substring(2) : "";
            if (!OPTIONS.contains(name)) {
                throw new IllegalArgumentException(
                        "\"" + arguments[i] + "\" is no option of rehearse; rehearse --help lists them.");
            }
            if (i + 1 == arguments.length) {
                throw new IllegalArgumentException("--" + name + " needs a value.");
            }
            options.put(name, arguments[i + 1]);
        }
        return options;
    }

    private static void rehearse(Map<String, String> options) throws IOException {
        String out = Optional.ofNullable(options.get("out"))
                .orElseThrow(() -> new IllegalArgumentException("Say where to write: --out DIR."));
        Spec spec = spec(options);
        Rehearsal rehearsal = Rehearsal.of(spec);
        System.out.printf(
                "Rehearsing %s (%s): %,d households%n",
                spec.place().name(), spec.place().code(), rehearsal.households());
        Format format = Format.parse(options.getOrDefault("format", "template"));
        int threads = Integer.parseInt(options.getOrDefault(
                "threads", String.valueOf(Runtime.getRuntime().availableProcessors())));
        Written written = rehearsal.writeTo(Path.of(out), format, threads, System.out::println);
        written.rows().forEach((file, rows) -> System.out.printf("  %s: %,d rows%n", file, rows));
        if (options.getOrDefault("xlsx", "no").equals("yes")) {
            Workbooks.beside(Path.of(out), System.out::println);
        }
        System.out.println("Written to " + out + ". Everything in it is invented.");
    }

    private static Spec spec(Map<String, String> options) throws IOException {
        Optional<RegionCode> asked = Optional.ofNullable(options.get("place")).map(RegionCode::parse);
        DivisionTree tree = tree(options, asked);
        RegionCode code = asked.orElseGet(
                () -> tree.edition().equals(InventedCounty.EDITION) ? InventedCounty.CODE : DEMO_COUNTY);
        Region place = tree.find(code)
                .orElseThrow(() -> new IllegalArgumentException(
                        code + " is not in " + tree.edition() + "; look the code up and try again."));
        Spec spec = Spec.of(tree, place)
                .withSeed(Long.parseLong(options.getOrDefault("seed", "1")))
                .withAsOf(LocalDate.parse(options.getOrDefault("as-of", "2022-06-01")))
                .withShock(Shock.parse(options.getOrDefault("shock", "spring-2022")))
                .withGaps(Gaps.parse(options.getOrDefault("gaps", "county-file")))
                .withDirt(Dirt.parse(options.getOrDefault("dirt", "ordinary")))
                .withSubsistence(
                        Long.parseLong(options.getOrDefault("subsistence", String.valueOf(Spec.USUAL_SUBSISTENCE))));
        if (options.containsKey("households")) {
            spec = spec.withHouseholds(Long.parseLong(options.getOrDefault("households", "1")));
        }
        if (options.containsKey("former-poor")) {
            spec = spec.withFormerPoor(options.getOrDefault("former-poor", "no").equals("yes"));
        }
        return withMargins(spec, options);
    }

    private static DivisionTree tree(Map<String, String> options, Optional<RegionCode> asked) throws IOException {
        if (asked.isPresent() && asked.orElseThrow().province() == InventedCounty.CODE.province()) {
            return InventedCounty.tree();
        }
        Path cache = options.containsKey("cache")
                ? Path.of(options.getOrDefault("cache", ""))
                : DivisionDownload.userCache();
        return Divisions.open(cache, System.out::println);
    }

    /// The county table is used where it lies beside the project; asking for one that is not there is an error.
    private static Spec withMargins(Spec spec, Map<String, String> options) {
        Path beside = Path.of("..", "shared", "data", "census", "census_2020_county_core_en.csv");
        if (options.containsKey("margins")) {
            Path asked = Path.of(options.getOrDefault("margins", ""));
            if (!Files.isRegularFile(asked)) {
                throw new IllegalArgumentException(
                        "There is no file " + asked + "; give the county census table with --margins.");
            }
            return spec.withCountyMargins(asked);
        }
        return Files.isRegularFile(beside) ? spec.withCountyMargins(beside) : spec;
    }
}
