package org.holdfast.rehearsal;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;

/// One person's cells in the exports of the national system.
final class NationalPerson {

    private final Map<String, String> cells;
    private final Identity identity;
    private final NationalPlace places;
    private final LocalDate asOf;
    private final byte[] id = new byte[18];

    NationalPerson(Map<String, String> cells, Identity identity, NationalPlace places, LocalDate asOf) {
        this.cells = cells;
        this.identity = identity;
        this.places = places;
        this.asOf = asOf;
    }

    void fill(Home home, int i, Naming naming, int relation) {
        Person person = home.household().people[i];
        cells.clear();
        cells.put("人编号", NationalHousehold.number(home) + "%02d".formatted(person.number));
        cells.put("姓名", naming.text(i));
        identity.write(home.village().ordinal, home.firstPerson() + i, person, id);
        boolean certificate = person.disabled && person.number % 2 == 1;
        cells.put("证件类型", certificate ? "残疾人证" : "居民身份证");
        String suffix = certificate ? String.valueOf(person.disabilityKind) + person.disabilityGrade : "";
        cells.put("证件号码", new String(id, StandardCharsets.US_ASCII) + suffix);
        cells.put("性别", person.male ? "男" : "女");
        cells.put("民族", Words.people(person.ethnic));
        cells.put("出生日期", "%04d%02d%02d".formatted(person.bornYear, person.bornMonth, person.bornDay));
        cells.put("年龄", String.valueOf(person.age));
        cells.put("政治面貌", "群众");
        cells.put("与户主关系", relation(relation, person.male));
        cells.put("联系电话", "1990000%04d".formatted((home.firstPerson() + i) * 7L % 10_000));
        schooling(person);
        health(person);
        insurance(home.household(), person);
        work(home, person);
    }

    /// A relation that the list of words does not know is 其他.
    private static String relation(int code, boolean male) {
        String word = Words.RELATION.getOrDefault(code, "其他");
        return code == Person.GRANDPARENT && !male ? "之祖母" : word;
    }

    private void schooling(Person person) {
        cells.put("文化程度", person.student > 0 ? "" : Words.EDUCATION[person.education]);
        cells.put("在校生状况", Words.STUDENT[person.student]);
        cells.put("失学辍学原因", person.outOfSchool ? "不愿上学" : "");
        cells.put("毕业生未就业原因", person.graduateWithoutWork ? "正在求职" : "");
    }

    private void health(Person person) {
        StringBuilder health = new StringBuilder();
        add(health, person.disabled, "残疾");
        add(health, person.chronic, "长期慢性病");
        add(health, person.serious, "患有大病");
        cells.put("健康状况", health.isEmpty() ? "健康" : health.toString());
        cells.put("残疾类别", Words.DISABILITY[person.disabilityKind]);
        cells.put("残疾等级", Words.GRADE[person.disabilityGrade]);
        cells.put("残疾证办证年度", person.disabled ? String.valueOf(asOf.getYear() - 3) : "");
        cells.put("劳动技能", Words.LABOUR[person.labour]);
    }

    /// The system joins several with a Chinese comma, which needs no quotes in a CSV.
    private static void add(StringBuilder health, boolean holds, String word) {
        if (holds) {
            health.append(health.isEmpty() ? "" : "，").append(word);
        }
    }

    private void insurance(Household household, Person person) {
        cells.put("是否参加城乡居民基本医疗保险", Words.yesNo(person.insured && !person.employeeInsurance));
        cells.put("是否参加城镇职工基本医疗保险", Words.yesNo(person.insured && person.employeeInsurance));
        cells.put("是否参加大病保险", Words.yesNo(person.insured));
        cells.put("是否参加商业补充医疗保险", "否");
        cells.put("是否接受医疗救助", Words.yesNo(person.serious));
        cells.put("是否参加城乡居民基本养老保险", Words.yesNo(person.pension && !person.employeeInsurance));
        cells.put("是否参加城镇职工基本养老保险", Words.yesNo(person.pension && person.employeeInsurance));
        cells.put("是否享受人身意外保险补贴", "否");
        cells.put("享受低保政策情况", household.dibao ? "农村低保" : "不享受");
        cells.put("享受特困供养政策情况", household.tekun ? "农村特困" : "不享受");
        cells.put("是否会讲普通话", Words.yesNo(person.age < 60));
        cells.put("是否易地搬迁人口", Words.yesNo(household.relocated));
    }

    private void work(Home home, Person person) {
        cells.put("是否国外务工", "否");
        if (person.working) {
            places.fillWork(cells, person, home.household().village, "务工所在");
            cells.put("务工时间（月）", String.valueOf(Math.max(1, person.monthsWorked)));
            cells.put("务工企业名称", employer(person));
        }
        if (person.working && person.publicPost) {
            cells.put("公益性岗位类型", person.male ? "护林员" : "保洁员");
            cells.put("公益性岗位月数", String.valueOf(Math.max(1, person.monthsWorked)));
        }
    }

    static String employer(Person person) {
        return person.publicPost ? "村民委员会" : person.workshop ? "帮扶车间" : "第" + (person.number * 13 % 89 + 1) + "工地";
    }
}
