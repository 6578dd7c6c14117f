package org.holdfast.region;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import java.util.Map;

/// First letters of the pinyin of a place name. The readings come from ICU; where a character has several,
/// place names mostly keep one (长 is chang, 重 is chong), and single well-known names keep their own (蔚县 is Yu,
/// 铅山 is Yan, 洪洞 is Hongtong).
final class Pinyin {

    private static final int CHINESE_FROM = 0x3400;
    private static final int CHINESE_TO = 0xA000;

    /// Readings usual in place names where ICU gives another. Written as character and letter in turn.
    private static final String USUAL = "长c重c朝c厦x乐l行x单s曾z盛s区q查c解j会h仇q召z藏z番f石s大d车c都d莘s宿s牟m枞z歙s什s亳b蚌b尉w蔚w种z翟z覃q柏b泊b"
            + "洞d沈s降j折z塔t圩w埔p漯l浚j涡w阿a咸x传c场c系x巷x核h校x贾j藉j嘎g扎z万w卜b俞y戛g坊f郫p黟y砀d郯t莒j茌c沭s汶w泌b";

    /// Names that keep a reading of their own, with the letters of exactly these characters.
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("蔚县", "yx"),
            Map.entry("乐亭", "lt"),
            Map.entry("乐清", "yq"),
            Map.entry("洪洞", "ht"),
            Map.entry("长子", "zz"),
            Map.entry("繁峙", "fs"),
            Map.entry("解州", "hz"),
            Map.entry("单县", "sx"),
            Map.entry("铅山", "ys"),
            Map.entry("浚县", "xx"),
            Map.entry("涡阳", "gy"),
            Map.entry("尉犁", "yl"),
            Map.entry("番禺", "py"),
            Map.entry("大埔", "db"),
            Map.entry("黄埔", "hp"),
            Map.entry("会泽", "hz"),
            Map.entry("会稽", "kj"),
            Map.entry("大城", "dc"),
            Map.entry("中牟", "zm"),
            Map.entry("珲春", "hc"),
            Map.entry("台州", "tz"),
            Map.entry("天台", "tt"),
            Map.entry("泌阳", "by"),
            Map.entry("筠连", "jl"),
            Map.entry("莘庄", "xz"),
            Map.entry("华阴", "hy"),
            Map.entry("吴堡", "wb"),
            Map.entry("洛南", "ln"),
            Map.entry("济南", "jn"),
            Map.entry("麻城", "mc"),
            Map.entry("阿坝", "ab"),
            Map.entry("巴音郭楞", "bygl"),
            Map.entry("什邡", "sf"),
            Map.entry("犍为", "qw"),
            Map.entry("荥经", "yj"),
            Map.entry("荥阳", "xy"),
            Map.entry("郴州", "cz"),
            Map.entry("曲阜", "qf"),
            Map.entry("行唐", "xt"),
            Map.entry("太行", "th"),
            Map.entry("闵行", "mh"),
            Map.entry("重庆", "cq"),
            Map.entry("成都", "cd"),
            Map.entry("六安", "la"),
            Map.entry("长治", "cz"),
            Map.entry("盱眙", "xy"),
            Map.entry("甪直", "lz"),
            Map.entry("桦甸", "hd"));

    private final byte[] letters = new byte[CHINESE_TO - CHINESE_FROM];
    private final boolean[] beginsAName = new boolean[Character.MAX_VALUE + 1];
    private final Transliterator reader = Transliterator.getInstance("Han-Latin; Latin-ASCII");

    Pinyin() {
        for (int i = 0; i < USUAL.length(); i += 2) {
            letters[USUAL.charAt(i) - CHINESE_FROM] = (byte) USUAL.charAt(i + 1);
        }
        NAMES.keySet().forEach(name -> beginsAName[name.charAt(0)] = true);
    }

    /// Writes one lower-case letter or digit per character of `name` into `into`; anything else becomes a dot.
    void initials(String name, byte[] into, int at) {
        for (int i = 0; i < name.length(); i++) {
            into[at + i] = letter(name.charAt(i));
        }
        for (int i = 0; i + 2 <= name.length(); i++) {
            if (beginsAName[name.charAt(i)]) {
                useOwnReading(name, i, into, at + i);
            }
        }
    }

    private static void useOwnReading(String name, int from, byte[] into, int at) {
        for (int length = 2; length <= 4 && from + length <= name.length(); length++) {
            String own = NAMES.get(name.substring(from, from + length));
            for (int k = 0; own != null && k < length; k++) {
                into[at + k] = (byte) own.charAt(k);
            }
        }
    }

    private byte letter(char c) {
        if (c >= '0' && c <= '9' || c >= 'a' && c <= 'z') {
            return (byte) c;
        }
        if (c >= 'A' && c <= 'Z') {
            return (byte) (c - 'A' + 'a');
        }
        if (c < CHINESE_FROM || c >= CHINESE_TO) {
            return '.';
        }
        byte known = letters[c - CHINESE_FROM];
        if (known == 0) {
            known = read(c);
            letters[c - CHINESE_FROM] = known;
        }
        return known;
    }

    private byte read(char c) {
        String sound = reader.transliterate(String.valueOf(c)).strip().toLowerCase(Locale.ROOT);
        boolean isSound = !sound.isEmpty() && sound.charAt(0) >= 'a' && sound.charAt(0) <= 'z';
        return isSound ? (byte) sound.charAt(0) : (byte) '.';
    }
}
