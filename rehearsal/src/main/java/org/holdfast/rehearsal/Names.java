package org.holdfast.rehearsal;

import java.nio.charset.StandardCharsets;

/// Invented names: common surnames and characters put together by chance. Any likeness to a person is chance as
/// well.
final class Names {

    private static final String SURNAMES =
            "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛";
    private static final String OF_MEN =
            "伟强军平东文辉力明永健世广志义兴良海山仁波宁贵福生龙元全国胜学祥才发武新利清飞彬富顺信子杰涛昌成康星光天达安岩中茂进林有坚和彪博诚先敬震振壮会思群豪心邦承乐绍功松善厚庆磊民友裕河哲江超浩亮政谦亨奇固";
    private static final String OF_WOMEN =
            "秀娟英华慧巧美娜静淑惠珠翠雅芝玉萍红娥玲芬芳燕彩春菊兰凤洁梅琳素云莲真环雪荣爱妹霞香月莺媛艳瑞凡佳嘉琼勤珍贞莉桂娣叶璧璐娅琦晶妍茜秋珊莎锦黛青倩婷姣婉娴瑾颖露瑶怡婵雁蓓纨仪荷丹蓉眉君琴蕊薇菁梦岚苑婕馨";

    private static final byte[][] SURNAME = encode(SURNAMES);
    private static final byte[][] MAN = encode(OF_MEN);
    private static final byte[][] WOMAN = encode(OF_WOMEN);

    private Names() {}

    private static byte[][] encode(String text) {
        byte[][] characters = new byte[text.length()][];
        for (int i = 0; i < characters.length; i++) {
            characters[i] = text.substring(i, i + 1).getBytes(StandardCharsets.UTF_8);
        }
        return characters;
    }

    static int surnames() {
        return SURNAME.length;
    }

    /// Earlier surnames are commoner.
    static int surname(Dice dice) {
        double u = dice.unit();
        return (int) (SURNAME.length * u * u);
    }

    /// Writes the name and answers its length in bytes, six or nine.
    static int write(int surname, boolean male, Dice dice, byte[] into) {
        byte[][] given = male ? MAN : WOMAN;
        int length = put(SURNAME[surname], into, 0);
        length = put(given[dice.below(given.length)], into, length);
        return dice.chance(0.75) ? put(given[dice.below(given.length)], into, length) : length;
    }

    /// Replaces the last character by another: what a tired hand types.
    static void misspell(Dice dice, byte[] name, int length) {
        put(MAN[dice.below(MAN.length)], name, length - 3);
    }

    private static int put(byte[] character, byte[] into, int at) {
        System.arraycopy(character, 0, into, at, character.length);
        return at + character.length;
    }
}
