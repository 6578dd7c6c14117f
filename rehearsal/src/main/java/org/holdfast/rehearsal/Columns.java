package org.holdfast.rehearsal;

import java.util.ArrayList;
import java.util.List;

/// The headings of the template files: Chinese, a space, the name. FORMAT.md explains each; a test compares the
/// two.
final class Columns {

    private static final String KEY = "户编号 household_no|省代码 province|村代码 village|";

    static final String HOUSEHOLDS = header(KEY
            + "自然村 hamlet|户联系电话 phone|家庭人口数 declared_size|是否脱贫户 lifted|脱贫年度 lifted_year|监测对象类别 monitored_type|识别监测时间 monitored_on|"
            + "风险是否已消除 risk_eliminated|消除监测时间 eliminated_on|致贫返贫风险1 first_cause|致贫返贫风险2 cause_2|致贫返贫风险3 cause_3|因自然灾害子项 disaster_kind|"
            + "识别时人均纯收入 income_at_identification|整户无劳动能力兜底保障户 fallback_tag|是否易地搬迁户 relocated|住房出现安全问题 flag_housing|"
            + "义务教育阶段适龄儿童少年失学辍学 flag_dropout|饮水出现安全问题 flag_water|有家庭成员未参加基本医疗保险 flag_insurance|帮扶措施数 measures_count|"
            + "开发式帮扶措施数 development_measures_count|监测联系人 contact_name|监测联系人电话 contact_phone");

    static final String PERSONS = header(
            "人编号 person_no|" + KEY
                    + "姓名 name|性别 sex|证件号码 id_number|出生日期 birth_date|与户主关系 relation|民族 ethnic|文化程度 education|"
                    + "在校生状况 student|失学辍学原因 not_in_school_reason|劳动技能 labour|长期慢性病 chronic|患有大病 serious_illness|残疾 disabled|残疾类别 disability_kind|"
                    + "残疾等级 disability_grade|是否参加基本医疗保险 insured|基本医疗保险种数 insured_kinds|是否参加基本养老保险 pension|是否享受低保 dibao|是否享受特困供养 tekun|"
                    + "是否务工 working|务工时间月 work_months|务工所在地 work_place|务工所在地代码 work_region|是否公益性岗位 public_post|毕业生未就业 graduate_unemployed|电话 phone");

    static final String LIVING = header(
            KEY
                    + "住房等级 house_grade|住房面积 house_area_m2|饮水是否安全 water_safe|卫生厕所能否使用 toilet_usable|入户道路是否硬化 road_hardened|与村主干路距离米 road_distance_m|"
                    + "耕地面积亩 cultivated_mu|林地面积亩 forest_mu|是否通生活用电 electricity|是否通广播电视 broadcasting|主要燃料 fuel|是否加入合作社 cooperative");

    static final String MONTHS = header(
            KEY + "年度 year|项目 component|一月 m1|二月 m2|三月 m3|四月 m4|五月 m5|六月 m6|七月 m7|八月 m8|九月 m9|十月 m10|十一月 m11|十二月 m12");

    static final String EVENTS = header("来源记录号 source_record|" + KEY
            + "人编号 person_no|事件 kind|发生日期 happened_on|上报日期 reported_on|金额 amount|标签 tag|是否未了结 open|来源 source");

    static final String COVERAGE =
            header("来源 source|种类 kind|地区 region|级别 level|户编号 household_no|起始月 from_month|终止月 to_month");

    static final String TRUTH = header(KEY
            + "是否返贫 falls|原因 causes|首月 first_month|人均收入 income_per_head|人均自付 self_paid_per_head|失去住房安全 lost_housing|失去饮水安全 lost_water|失学辍学 lost_schooling|"
            + "之前已低于 was_below|人数 members");

    private Columns() {}

    private static String header(String columns) {
        return columns.replace('|', ',') + "\n";
    }

    /// The names without the Chinese.
    static List<String> names(String header) {
        List<String> names = new ArrayList<>();
        for (String heading : List.of(header.strip().split(",", -1))) {
            names.add(heading.substring(heading.indexOf(' ') + 1));
        }
        return names;
    }
}
