package org.holdfast.rehearsal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.holdfast.rehearsal.Household.Component;

/// The household's cells in the exports of the national system.
final class NationalHousehold {

    private static final List<String> MEASURES =
            List.of("产业帮扶", "就业帮扶", "金融帮扶", "公益岗位帮扶", "健康帮扶", "义务教育保障", "其他教育帮扶", "综合保障", "住房安全保障", "饮水安全保障", "社会帮扶");

    private final Map<String, String> cells;
    private final Home home;
    private final Household household;
    private final Panel panel;

    NationalHousehold(Map<String, String> cells, Home home) {
        this.cells = cells;
        this.home = home;
        this.household = home.household();
        this.panel = home.village().panel;
    }

    void fill(int size, Dice dice) {
        status(size);
        monitoring(dice);
        flags();
        measures();
        income("识别时", Math.max(12, household.monitoring.active() ? household.monitoring.onMonth() : Panel.AS_OF), size);
        if (household.monitoring.eliminated()) {
            income("消除后", Panel.AS_OF, size);
        }
        living();
    }

    static String number(Home home) {
        return "%012d%05d".formatted(home.household().village, home.household().number);
    }

    private void status(int size) {
        cells.put("自然村", household.hamlet + "组");
        cells.put("户编号", number(home));
        cells.put("户类型", household.lifted ? "脱贫户" : "一般农户");
        cells.put("监测对象类别", household.monitoring.type().chinese);
        cells.put("是否脱贫户", Words.yesNo(household.lifted));
        cells.put("脱贫年度", household.lifted ? String.valueOf(household.liftedYear) : "");
        cells.put("家庭人口数", String.valueOf(size));
        long serial = home.village().ordinal * 397L + household.number;
        cells.put("户联系电话", "1990000%04d".formatted(serial % 10_000));
        cells.put("家庭住址", household.hamlet + "组" + household.number + "号");
        cells.put("开户银行", "农村信用社");
        cells.put("银行卡号", "999999%013d".formatted(serial));
        cells.put("是否军烈属", "否");
        cells.put("是否居住在易地搬迁集中安置区", Words.yesNo(household.relocated));
        cells.put("安置区地址", household.relocated ? "安置小区" : "");
        cells.put("搬迁时间", household.relocated ? "201810" : "");
    }

    private String month(int m) {
        return m < 0 ? "" : "%04d%02d".formatted(panel.year(m), panel.monthOfYear(m));
    }

    private void monitoring(Dice dice) {
        Monitoring m = household.monitoring;
        cells.put("首次识别时间", m.active() ? month(m.onMonth()) : "");
        cells.put("识别监测时间", m.active() ? month(m.onMonth()) : "");
        cells.put("整户无劳动能力兜底保障户", Words.yesNo(m.fallback()));
        for (int i = 0; i < m.causes().size(); i++) {
            cells.put("致贫/返贫风险" + (i + 1), Words.CAUSE.getOrDefault(m.causes().get(i), "其他"));
        }
        cells.put("因自然灾害子项", Words.DISASTER.getOrDefault(m.disasterKind(), ""));
        cells.put("其他备注", m.causes().contains("other") ? "收入偏低" : "");
        cells.put("风险是否已消除", m.active() ? Words.yesNo(m.eliminated()) : "");
        cells.put("消除监测时间", month(m.eliminatedMonth()));
        cells.put("风险消除方式", m.eliminated() ? (dice.chance(0.8) ? "帮扶消除" : "自然消除") : "");
        if (m.active()) {
            contact("监测联系人", dice);
            contact("信息采集人", dice);
        }
        if (m.active() || household.lifted) {
            contact("帮扶责任人", dice);
        }
    }

    private void contact(String who, Dice dice) {
        byte[] name = new byte[9];
        int length = Names.write(Names.surname(dice), dice.chance(0.6), dice, name);
        cells.put(who, new String(name, 0, length, StandardCharsets.UTF_8));
        cells.put(who + "电话", "1990000%04d".formatted(dice.below(10_000)));
    }

    private void flags() {
        boolean uninsured = false;
        for (int i = 0; i < household.members; i++) {
            uninsured |= household.people[i].present() && !household.people[i].insured;
        }
        boolean out = household.happenings.any(EventKind.DROPOUT, 0, Panel.AS_OF);
        boolean[] problems = {household.houseGrade >= 3, out, !household.waterSafe, uninsured};
        String[] names = {"住房出现安全问题", "义务教育阶段适龄儿童少年失学辍学", "饮水出现安全问题", "有家庭成员未参加城乡居民（职工）基本医疗保险"};
        for (int i = 0; i < names.length; i++) {
            cells.put("识别时" + names[i], Words.yesNo(problems[i]));
            cells.put("消除后" + names[i], household.monitoring.eliminated() ? "否" : "");
        }
    }

    /// The development kinds stand first in the list, the others after; a household gets as many of each as it
    /// has.
    private void measures() {
        Monitoring m = household.monitoring;
        boolean develops = m.developmentMeasures() > 0;
        cells.put("实施开发式帮扶措施情况", !m.active() ? "" : develops ? "已实施" : m.fallback() ? "无需实施" : "尚未实施");
        int first = household.number % 4;
        for (int i = 0; i < m.developmentMeasures(); i++) {
            measure(MEASURES.get((first + i) % 4));
        }
        for (int i = 0; i < m.measures() - m.developmentMeasures(); i++) {
            measure(MEASURES.get(4 + (household.number + i) % (MEASURES.size() - 4)));
        }
    }

    private void measure(String name) {
        cells.put(name, name.equals("就业帮扶") ? "外出务工补贴" : name.equals("综合保障") ? "低保" : "其他");
        cells.put(name + "实施时间", month(Math.min(Panel.AS_OF - 1, household.monitoring.onMonth() + 1)));
    }

    /// The twelve months ending before `end`, divided as the collection form does.
    private void income(String prefix, int end, int size) {
        long wage = put(prefix, "工资性收入", Component.WAGE, end);
        divide(prefix, wage, new String[] {"外出务工收入", "村级公益岗位收入"}, 92);
        long operating = put(prefix, "生产经营性收入", Component.OPERATING, end);
        divide(prefix, operating, new String[] {"种植业收入", "养殖业收入"}, 65);
        long property = put(prefix, "财产性收入", Component.PROPERTY, end);
        divide(prefix, property, new String[] {"土地流转收入", "资产收益分红"}, 70);
        long transfer = put(prefix, "转移性收入", Component.TRANSFER, end);
        divide(prefix, transfer, new String[] {"养老保险金", "其他转移性收入"}, 55);
        long expense = put(prefix, "生产经营性支出", Component.OPERATING_EXPENSE, end);
        divide(prefix, expense, new String[] {"种植业支出", "养殖业支出"}, 65);
        long claims = put(prefix, "理赔收入", Component.CLAIMS, end);
        long medical = put(prefix, "医疗合规自付支出", Component.MEDICAL_SELF_PAID, end);
        long school = put(prefix, "教育合规自付支出", Component.SCHOOLING_SELF_PAID, end);
        long other = put(prefix, "其他合规自付支出", Component.OTHER_SELF_PAID, end);
        long net = wage + operating + property + transfer - expense;
        long selfPaid = medical + school + other;
        yuan(prefix + "合规自付支出", selfPaid);
        yuan(prefix + "纯收入", net);
        yuan(prefix + "人均纯收入", net / Math.max(1, size));
        yuan(prefix + "收入参考", net + claims - selfPaid);
        yuan(prefix + "人均收入参考", (net + claims - selfPaid) / Math.max(1, size));
    }

    private long put(String prefix, String heading, Component component, int end) {
        long fen = Judge.sum(household, component, Math.max(0, end - 12), end);
        yuan(prefix + heading, fen);
        return fen;
    }

    private void divide(String prefix, long fen, String[] parts, int percent) {
        long first = fen * percent / 100;
        yuan(prefix + parts[0], first);
        yuan(prefix + parts[1], fen - first);
    }

    private void yuan(String heading, long fen) {
        String sign = fen < 0 ? "-" : "";
        cells.put(heading, "%s%d.%02d".formatted(sign, Math.abs(fen) / 100, Math.abs(fen) % 100));
    }

    private void living() {
        cells.put("耕地面积（亩）", mu(household.cultivated));
        cells.put("林地面积（亩）", mu(household.forest));
        cells.put("与村主干路距离（公里）", "%d.%03d".formatted(household.roadDistance / 1000, household.roadDistance % 1000));
        cells.put("入户路类型", household.road ? "水泥" : "泥土");
        cells.put("入户道路是否硬化", Words.yesNo(household.road));
        cells.put("住房面积（平方米）", String.valueOf(household.houseArea));
        cells.put("是否危房户", Words.yesNo(household.houseGrade >= 3));
        cells.put("危房等级", household.houseGrade >= 3 ? Words.HOUSE[household.houseGrade] : "");
        cells.put("住房等级", Words.HOUSE[household.houseGrade]);
        cells.put("是否解决安全饮用水", Words.yesNo(household.waterSafe));
        cells.put("是否有卫生厕所", Words.yesNo(household.toilet));
        cells.put("卫生厕所能否正常使用", Words.yesNo(household.toilet));
        cells.put("是否通生活用电", "是");
        cells.put("是否通广播电视", Words.yesNo(household.broadcasting));
        cells.put("主要燃料类型", Words.FUEL[household.fuel]);
        cells.put("是否加入农民专业合作组织", Words.yesNo(household.cooperative));
        cells.put("是否有龙头企业带动", "否");
        cells.put("是否有创业致富带头人带动", "否");
        cells.put("到户产业帮扶类型", household.cooperative ? "种植业" : "");
    }

    private static String mu(int hundredths) {
        return "%d.%02d".formatted(hundredths / 100, hundredths % 100);
    }
}
