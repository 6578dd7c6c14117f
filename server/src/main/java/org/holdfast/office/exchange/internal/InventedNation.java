package org.holdfast.office.exchange.internal;

import java.util.SplittableRandom;
import org.holdfast.matching.PackedDay;
import org.holdfast.matching.PackedName;
import org.holdfast.matching.People;
import org.holdfast.matching.PeopleBuilder;

/// People who do not exist, block by block from a seed: villages of a township, households of one to seven, names by
/// how common they are, births of ninety years. A key is drawn from seed and person, evenly as a keyed hash is.
final class InventedNation {
    static final long SEED = 20_220_608;
    private static final int[] PROVINCES = {
        11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52, 53, 54, 61, 62,
        63, 64, 65
    };
    private static final int VILLAGES_A_TOWNSHIP = 13;
    private static final int TOWNSHIPS_A_COUNTY = 14;
    private static final int PEOPLE_A_VILLAGE = 178;
    /// The commonest family names, and of how many of ten thousand.
    private static final String FAMILIES =
            "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常";
    private static final int[] OF_TEN_THOUSAND = {
        720, 710, 670, 510, 450, 300, 220, 210, 200, 190, 160, 150, 130, 120, 120, 110, 100, 100, 90, 90
    };
    private static final String GIVEN =
            "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂文辉建华红玉国志新金春梅海波云龙飞鹏燕玲生林福成德永庆祥贵荣光忠义孝仁礼智信宝珍珠翠凤莲菊香雪琴琳婷慧佳欣怡雨晨浩宇轩子涵梓萱诗琪俊东方立世兴家安康宁和顺正中南北山川江河树森松柏竹叶青白玄元亨利贞天地日月星辰进发达富有余长远大小四五六七八九学思礼乐书画才艺武兵工农商士仕";
    private static final String LONG_NAMES = "买合木提阿依古丽吐尔逊艾力卓玛扎西次仁多吉央金巴桑";

    private final int size;

    InventedNation(int size) {
        this.size = size;
    }

    int blocks() {
        return (size + People.MOST - 1) / People.MOST;
    }

    int size() {
        return size;
    }

    /// People come in the order of their numbers: block and place are the number.
    People block(int block) {
        PeopleBuilder people = new PeopleBuilder();
        SplittableRandom random = new SplittableRandom(SEED * 31 + block);
        long first = (long) block * People.MOST;
        long until = Math.min(size, first + People.MOST);
        int left = 0;
        for (long id = first; id < until; id++) {
            if (left == 0) {
                left = 1 + random.nextInt(6);
                long village = village(id);
                people.household((int) (village / 10_000_000_000L), village * 1_000_000 + id % 1_000_000, village);
            }
            left--;
            long given = name(random);
            if (given >= 0) {
                people.person(id, given, 1 + random.nextInt(2), born(random), high(id), low(id));
            } else {
                people.person(id, longName(random), 1 + random.nextInt(2), born(random), high(id), low(id));
            }
        }
        return people.done();
    }

    private long village(long id) {
        long village = id / PEOPLE_A_VILLAGE;
        long villages = Math.max(1, (size + PEOPLE_A_VILLAGE - 1) / PEOPLE_A_VILLAGE);
        int province = (int) (village * PROVINCES.length / villages);
        long within = village - (villages * province + PROVINCES.length - 1) / PROVINCES.length;
        long township = Math.max(0, within) / VILLAGES_A_TOWNSHIP;
        long county = township / TOWNSHIPS_A_COUNTY;
        return PROVINCES[province] * 10_000_000_000L
                + (101 + county) % 10_000 * 1_000_000
                + (101 + township % TOWNSHIPS_A_COUNTY) * 1_000
                + 200
                + Math.max(0, within) % VILLAGES_A_TOWNSHIP;
    }

    static long high(long id) {
        return mixed(SEED + 2 * id);
    }

    static long low(long id) {
        return mixed(SEED + 2 * id + 1);
    }

    private static long mixed(long from) {
        long z = from * 0x9E3779B97F4A7C15L;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }

    /// One in fifty has a transcribed name, which does not pack; one in seven of the others has one given character.
    static long name(SplittableRandom random) {
        if (random.nextInt(50) == 0) {
            return PackedName.OTHER;
        }
        String text = random.nextInt(7) == 0
                ? "" + family(random) + given(random)
                : "" + family(random) + given(random) + given(random);
        return PackedName.of(text);
    }

    static char family(SplittableRandom random) {
        int drawn = random.nextInt(10_000);
        for (int i = 0; i < OF_TEN_THOUSAND.length; i++) {
            drawn -= OF_TEN_THOUSAND[i];
            if (drawn < 0) {
                return FAMILIES.charAt(i);
            }
        }
        return FAMILIES.charAt(OF_TEN_THOUSAND.length + random.nextInt(FAMILIES.length() - OF_TEN_THOUSAND.length));
    }

    /// The first ones of the list more often: the lesser of two draws.
    static char given(SplittableRandom random) {
        return GIVEN.charAt(Math.min(random.nextInt(GIVEN.length()), random.nextInt(GIVEN.length())));
    }

    static String longName(SplittableRandom random) {
        StringBuilder name = new StringBuilder();
        int length = 5 + random.nextInt(4);
        for (int i = 0; i < length; i++) {
            name.append(LONG_NAMES.charAt(random.nextInt(LONG_NAMES.length())));
        }
        return name.toString();
    }

    static int born(SplittableRandom random) {
        return PackedDay.of(
                1930 + Math.max(random.nextInt(92), random.nextInt(60)),
                1 + random.nextInt(12),
                1 + random.nextInt(28));
    }
}
