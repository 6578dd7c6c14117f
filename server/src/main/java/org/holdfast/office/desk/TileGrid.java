package org.holdfast.office.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One square for each of the 34 province-level units: no border is drawn, so no border can be drawn wrongly.
/// All 34 stand there always; reporters that are no province-level unit stand apart, at the lower left.
public final class TileGrid {
    private static final int STEP = 56;
    private static final int SIDE = 52;

    /// Where a province-level unit stands, its one-character name and its English one; by the first two digits
    /// of its code.
    private static final Map<Integer, Unit> UNITS = units();

    private TileGrid() {}

    private record Unit(int x, int y, String zh, String en) {}

    /// One square of the drawing.
    ///
    /// @param kind class of its colour: q0 … q4, none (no data), out-of-scope
    /// @param href empty where there is nothing to open
    public record Tile(int x, int y, String name, String value, String kind, String href, String says) {
        public int side() {
            return SIDE;
        }

        public int middle() {
            return x + SIDE / 2;
        }
    }

    /// @param rows one line of the table for each place in the reader's scope
    public static List<Tile> tiles(List<MapView.Line> rows, boolean chinese, String notInScope) {
        Map<Integer, MapView.Line> byProvince = new HashMap<>();
        rows.forEach(row -> byProvince.put((int) (row.place().code() / 10_000_000_000L), row));
        List<Tile> tiles = new ArrayList<>();
        UNITS.forEach((number, unit) -> {
            MapView.Line row = byProvince.remove(number);
            tiles.add(tile(unit.x() - 1, unit.y(), chinese ? unit.zh() : unit.en(), row, notInScope));
        });
        int beside = 0;
        for (MapView.Line row : byProvince.values()) {
            tiles.add(tile(beside++, 8, chinese ? row.place().name().substring(0, 1) : "+", row, notInScope));
        }
        return tiles;
    }

    private static Tile tile(int x, int y, String name, MapView.@Nullable Line row, String notInScope) {
        if (row == null) {
            return new Tile(x * STEP, y * STEP, name, "", "out-of-scope", "", name + " " + notInScope);
        }
        return new Tile(
                x * STEP,
                y * STEP,
                name,
                row.value(),
                row.kind(),
                row.href(),
                row.place().name() + " " + row.value());
    }

    private static Map<Integer, Unit> units() {
        String[] all = {
            "23 8 0 黑 HL", "15 6 1 蒙 NM", "22 8 1 吉 JL", "65 1 2 新 XJ", "62 3 2 甘 GS", "64 4 2 宁 NX",
            "11 6 2 京 BJ", "12 7 2 津 TJ", "21 8 2 辽 LN", "63 2 3 青 QH", "61 4 3 陕 SN", "14 5 3 晋 SX",
            "13 6 3 冀 HE", "37 7 3 鲁 SD", "54 1 4 藏 XZ", "51 3 4 川 SC", "50 4 4 渝 CQ", "41 5 4 豫 HA",
            "34 6 4 皖 AH", "32 7 4 苏 JS", "31 8 4 沪 SH", "52 4 5 黔 GZ", "42 5 5 鄂 HB", "36 6 5 赣 JX",
            "33 7 5 浙 ZJ", "53 3 6 滇 YN", "45 4 6 桂 GX", "43 5 6 湘 HN", "35 6 6 闽 FJ", "71 8 6 台 TW",
            "44 5 7 粤 GD", "46 4 8 琼 HI", "82 5 8 澳 MO", "81 6 8 港 HK"
        };
        Map<Integer, Unit> units = new LinkedHashMap<>();
        for (String one : all) {
            String[] part = one.split(" ");
            units.put(
                    Integer.valueOf(part[0]),
                    new Unit(Integer.parseInt(part[1]), Integer.parseInt(part[2]), part[3], part[4]));
        }
        return units;
    }
}
