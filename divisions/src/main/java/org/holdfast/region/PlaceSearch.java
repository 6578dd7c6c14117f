package org.holdfast.region;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.PriorityQueue;
import java.util.regex.Pattern;

/// Looks through names, initials and codes of a subtree. A scan of the whole nation touches about 20 MB and
/// takes some 10 ms.
///
/// Order of answers: the whole name; the name without its kind (光山 for 光山县); the beginning of the name; the
/// initials of the name without its kind (gs); the beginning of the initials; a part of the name; a part of the
/// initials. Among equals the higher level comes first, then the shorter name, then the lower code.
final class PlaceSearch {

    private static final Pattern KIND =
            Pattern.compile("(\\p{IsHan}*族)*自治[区州县旗]|特别行政区|省|市|地区|盟|县|区|旗|林区|特区|镇|乡|(\\p{IsHan}*族)+乡|街道|街道办事处|苏木"
                    + "|村|村委会|村民委员会|社区|社区居委会|社区居民委员会|居委会|居民委员会|嘎查|嘎查村民委员会|嘎查委员会");

    private static final int CODE = 0;
    private static final int WHOLE = 1;
    private static final int WITHOUT_KIND = 2;
    private static final int NAME_BEGINS = 3;
    private static final int INITIALS_WITHOUT_KIND = 4;
    private static final int INITIALS_BEGIN = 5;
    private static final int NAME_HOLDS = 6;
    private static final int INITIALS_HOLD = 7;
    private static final int NOTHING = 8;

    private final DivisionTree tree;
    private final Region within;

    PlaceSearch(DivisionTree tree, Region within) {
        this.tree = tree;
        this.within = within;
    }

    private record Hit(int rank, RegionLevel level, int nameLength, int index) {}

    private static final Comparator<Hit> BEST_FIRST = Comparator.comparingInt(Hit::rank)
            .thenComparing(Hit::level)
            .thenComparingInt(Hit::nameLength)
            .thenComparingInt(Hit::index);

    List<Region> find(String query, int atMost) {
        String wanted = query.strip().toLowerCase(Locale.ROOT);
        if (wanted.isEmpty() || atMost <= 0) {
            return List.of();
        }
        PriorityQueue<Hit> best = new PriorityQueue<>(BEST_FIRST.reversed());
        for (int depth = within.level().depth(); depth <= 5; depth++) {
            scan(tree.table(RegionLevel.ofDepth(depth)), wanted, atMost, best);
        }
        List<Hit> hits = new ArrayList<>(best);
        hits.sort(BEST_FIRST);
        return hits.stream()
                .map(hit -> tree.region(tree.table(hit.level()), hit.index()))
                .toList();
    }

    private void scan(PlaceTable table, String wanted, int atMost, PriorityQueue<Hit> best) {
        boolean digits = wanted.chars().allMatch(c -> c >= '0' && c <= '9');
        boolean latin = wanted.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9');
        char[] part = wanted.toCharArray();
        byte[] letters = new byte[latin ? part.length : 0];
        for (int i = 0; i < letters.length; i++) {
            letters[i] = (byte) part[i];
        }
        int to = table.from(within.range().hi());
        for (int i = table.from(within.range().lo()); i < to; i++) {
            int rank = digits && codeBegins(table, i, wanted) ? CODE : byName(table, i, part);
            if (rank > INITIALS_WITHOUT_KIND && latin) {
                rank = Math.min(rank, byInitials(table, i, letters));
            }
            if (rank < NOTHING) {
                offer(best, new Hit(rank, table.level(), table.nameLength(i), i), atMost);
            }
        }
    }

    private static void offer(PriorityQueue<Hit> best, Hit hit, int atMost) {
        best.add(hit);
        if (best.size() > atMost) {
            best.poll();
        }
    }

    private static boolean codeBegins(PlaceTable table, int index, String wanted) {
        int length = Math.min(12, wanted.length());
        if (wanted.length() > 12 || wanted.length() > table.level().digits() && !endsInZeros(wanted, table)) {
            return false;
        }
        return RegionCode.of(table.code(index)).toString().startsWith(wanted.substring(0, length));
    }

    private static boolean endsInZeros(String wanted, PlaceTable table) {
        return wanted.substring(table.level().digits()).chars().allMatch(c -> c == '0');
    }

    private static int byName(PlaceTable table, int index, char[] part) {
        int at = table.positionInName(index, part);
        if (at < 0) {
            return NOTHING;
        }
        if (at > 0) {
            return NAME_HOLDS;
        }
        return switch (table.nameLength(index) - part.length) {
            case 0 -> WHOLE;
            default -> isKind(table, index, part.length) ? WITHOUT_KIND : NAME_BEGINS;
        };
    }

    private static int byInitials(PlaceTable table, int index, byte[] letters) {
        int at = table.positionInInitials(index, letters);
        if (at < 0) {
            return NOTHING;
        }
        if (at > 0) {
            return INITIALS_HOLD;
        }
        return isKind(table, index, letters.length) ? INITIALS_WITHOUT_KIND : INITIALS_BEGIN;
    }

    private static boolean isKind(PlaceTable table, int index, int from) {
        String rest = table.name(index).substring(from);
        return rest.isEmpty() || KIND.matcher(rest).matches();
    }
}
