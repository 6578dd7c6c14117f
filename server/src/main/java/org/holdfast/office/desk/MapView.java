package org.holdfast.office.desk;

import java.util.ArrayList;
import java.util.List;
import org.holdfast.office.region.Place;
import org.holdfast.office.shell.Figures;

/// S7: one measure for every place below a place, as squares and as a table of the same numbers.
///
/// @param steps upper bounds of the five colours in per mille, rising
public record MapView(
        Place place,
        List<Place> above,
        Measure measure,
        List<Line> lines,
        Line whole,
        List<Integer> steps,
        long without) {

    /// One place with the two numbers of the measure.
    public record Line(Place place, long part, long of, String kind, String href) {
        public String value() {
            return of == 0 ? "–" : Figures.percent(part, of);
        }

        public long perMille() {
            return of == 0 ? -1 : part * 1000 / of;
        }

        Line coloured(List<Integer> steps) {
            return new Line(place, part, of, kindOf(steps), href);
        }

        private String kindOf(List<Integer> steps) {
            if (of == 0) {
                return "none";
            }
            for (int i = 0; i < steps.size(); i++) {
                if (perMille() <= steps.get(i)) {
                    return "q" + i;
                }
            }
            return "q" + (steps.size() - 1);
        }
    }

    /// Five steps up to the highest share present, so that small shares can be told apart; the bounds stand in
    /// the key.
    public static MapView of(Place place, List<Place> above, Measure measure, List<Line> lines) {
        long highest =
                Math.max(5, lines.stream().mapToLong(Line::perMille).max().orElse(1000));
        List<Integer> steps = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            steps.add((int) ((highest * i + 4) / 5));
        }
        List<Line> coloured = lines.stream().map(line -> line.coloured(steps)).toList();
        Line whole = new Line(
                place,
                lines.stream().mapToLong(Line::part).sum(),
                lines.stream().mapToLong(Line::of).sum(),
                "",
                "");
        return new MapView(
                place,
                above,
                measure,
                coloured,
                whole,
                List.copyOf(steps),
                coloured.stream().filter(line -> line.of() == 0).count());
    }

    public String bound(int step) {
        int bound = steps.get(step);
        return bound / 10 + "." + bound % 10 + "%";
    }

    /// Whether the places are the provinces, which have a grid of their own.
    public boolean national() {
        return place.level() == 0;
    }

    public static String map(Place place, Measure measure) {
        return "/map?level=" + place.level() + "&code=" + place.code() + "&measure=" + measure;
    }
}
