package org.holdfast.rehearsal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The monthly work exports: one row per person and spell of work, and one per person who plans to go.
final class NationalWork {

    private static final List<String> WORKING = List.of(NationalScribe.WORKING.split(",", -1));
    private static final List<String> PLANNED = List.of(NationalScribe.PLANNED.split(",", -1));

    private final NationalPlace places;
    private final Bytes working;
    private final Bytes planned;
    private final Panel panel;
    private final Map<String, String> cells = new HashMap<>();

    NationalWork(NationalPlace places, Bytes working, Bytes planned, Panel panel) {
        this.places = places;
        this.working = working;
        this.planned = planned;
        this.panel = panel;
    }

    void write(Map<String, String> ofHousehold, Map<String, String> ofPerson, Home home, int i) {
        Person person = home.household().people[i];
        if (person.workPlace == 0) {
            return;
        }
        cells.clear();
        cells.putAll(ofHousehold);
        cells.putAll(ofPerson);
        places.fillWork(cells, person, home.household().village, "务工所在");
        places.fillWork(cells, person, home.household().village, "计划务工所在");
        cells.put("务工企业名称", NationalPerson.employer(person));
        cells.put("所属行业", person.publicPost ? "公共管理" : person.number % 2 == 0 ? "制造业" : "建筑业");
        cells.put("务工月收入", String.valueOf(Math.round(person.monthlyWage)));
        cells.put(
                "就业渠道",
                person.publicPost ? "公益性岗位" : person.workshop ? "帮扶车间" : person.workPlace == 1 ? "就近务工" : "外出务工");
        cells.put("是否点对点输送", Words.yesNo(person.workPlace == 3 && person.number % 5 == 0));
        cells.put("年度交通费补助", person.workPlace == 3 ? "500" : "0");
        spells(home.household(), i);
        if (!person.working && person.labour <= 3) {
            cells.put("是否计划务工", "是");
            cells.put("就业服务需求", "岗位信息");
            row(planned, PLANNED);
        }
    }

    /// Spells in the twelve months before the as-of day, each between a job begun and a job lost.
    private void spells(Household household, int i) {
        Happenings happened = household.happenings;
        int from = Panel.AS_OF - 12;
        boolean open = false;
        for (int m = 0; m < Panel.AS_OF; m++) {
            for (int k = 0; k < happened.size; k++) {
                if (happened.months[k] != m || happened.persons[k] != i) {
                    continue;
                }
                if (happened.kinds[k] == EventKind.JOB_STARTED) {
                    from = m;
                    open = true;
                } else if (happened.kinds[k] == EventKind.JOB_LOST && m >= Panel.AS_OF - 12) {
                    spell(from, m);
                    open = false;
                }
            }
        }
        if (household.people[i].working || open) {
            spell(from, -1);
        }
    }

    private void spell(int from, int to) {
        cells.put("是否已务工", Words.yesNo(to < 0));
        cells.put("开始时间", day(from, 1));
        cells.put("结束时间", to < 0 ? "" : day(to, 28));
        row(working, WORKING);
    }

    private String day(int month, int day) {
        return "%04d%02d%02d".formatted(panel.year(month), panel.monthOfYear(month), day);
    }

    private void row(Bytes page, List<String> columns) {
        columns.forEach(column -> page.cell(cells.getOrDefault(column, "")));
        page.endRow();
    }
}
