package org.holdfast.rehearsal;

import java.util.Map;

/// The Chinese words of the national system for codes of ours (domain lists as they stand in its exports).
final class Words {

    static final Map<Integer, String> RELATION = Map.ofEntries(
            Map.entry(Person.HEAD, "户主"),
            Map.entry(Person.SPOUSE, "配偶"),
            Map.entry(Person.SON, "之子"),
            Map.entry(Person.DAUGHTER, "之女"),
            Map.entry(Person.DAUGHTER_IN_LAW, "之儿媳"),
            Map.entry(Person.SON_IN_LAW, "之女婿"),
            Map.entry(Person.GRANDSON, "之孙子"),
            Map.entry(Person.GRANDDAUGHTER, "之孙女"),
            Map.entry(Person.FATHER, "之父"),
            Map.entry(Person.MOTHER, "之母"),
            Map.entry(Person.GRANDPARENT, "之祖父"));

    static final String[] EDUCATION = {"", "文盲或半文盲", "小学", "初中", "高中", "大专", "本科及以上"};

    static final String[] STUDENT = {
        "",
        "学龄前儿童",
        "学前教育",
        "小学",
        "七年级",
        "八年级",
        "九年级",
        "普通高中一年级",
        "普通高中二年级",
        "普通高中三年级",
        "中职一年级",
        "中职二年级",
        "中职三年级",
        "高职高专一年级",
        "高职高专二年级",
        "高职高专三年级",
        "技师学院一年级",
        "技师学院二年级",
        "技师学院三年级",
        "技师学院四年级",
        "本科一年级",
        "本科二年级",
        "本科三年级",
        "本科四年级",
        "本科五年级",
        "硕士研究生及以上"
    };

    static final String[] LABOUR = {"", "普通劳动力", "技能劳动力", "弱劳动力或半劳动力", "丧失劳动力", "无劳动力"};

    static final String[] DISABILITY = {"", "视力残疾", "听力残疾", "言语残疾", "肢体残疾", "智力残疾", "精神残疾", "多重残疾"};

    static final String[] GRADE = {"", "一级", "二级", "三级", "四级"};

    static final String[] FUEL = {"", "柴草", "干畜粪", "煤炭", "清洁能源", "其他"};

    static final String[] HOUSE = {"", "A级", "B级", "C级", "D级"};

    static final Map<String, String> CAUSE = Map.ofEntries(
            Map.entry("illness", "因病"),
            Map.entry("schooling", "因学"),
            Map.entry("disability", "因残"),
            Map.entry("disaster", "因自然灾害"),
            Map.entry("accident", "因意外事故"),
            Map.entry("project_failed", "因产业项目失败"),
            Map.entry("unstable_work", "因务工就业不稳"),
            Map.entry("no_labour", "缺劳动力"),
            Map.entry("housing", "因安全住房"),
            Map.entry("water", "因安全饮水"),
            Map.entry("other", "其他"));

    static final Map<String, String> DISASTER = Map.of(
            "0201", "洪涝灾害", "0202", "地质灾害", "0203", "旱灾", "0204", "生物灾害", "0205", "气象灾害", "0206", "地震灾害", "0299", "其他");

    /// GB 3304, in the order of the numbers.
    private static final String[] PEOPLES = {
        "汉族", "蒙古族", "回族", "藏族", "维吾尔族", "苗族", "彝族", "壮族", "布依族", "朝鲜族", "满族", "侗族", "瑶族", "白族", "土家族", "哈尼族", "哈萨克族",
        "傣族", "黎族", "傈僳族", "佤族", "畲族", "高山族", "拉祜族", "水族", "东乡族", "纳西族", "景颇族", "柯尔克孜族", "土族", "达斡尔族", "仫佬族", "羌族",
        "布朗族", "撒拉族", "毛南族", "仡佬族", "锡伯族", "阿昌族", "普米族", "塔吉克族", "怒族", "乌孜别克族", "俄罗斯族", "鄂温克族", "德昂族", "保安族", "裕固族",
        "京族", "塔塔尔族", "独龙族", "鄂伦春族", "赫哲族", "门巴族", "珞巴族", "基诺族"
    };

    private Words() {}

    static String people(int code) {
        return PEOPLES[code - 1];
    }

    static String yesNo(boolean yes) {
        return yes ? "是" : "否";
    }
}
