package org.holdfast.rehearsal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// Writes the five exports of the national system: the heading on the third line, one row per person with the
/// household's columns repeated. A share of households (the dirt's contradictions) repeats itself wrongly in
/// one cell of its last row.
final class NationalScribe implements Scribe {

    static final String COLUMNS = "national-monitored.txt";

    private static final String AREA = "省,市,县,乡,村,";
    static final String RURAL = AREA
            + "自然村,户编号,户主姓名,户主证件号码,家庭人口数,户类型,户联系电话,入户道路是否硬化,是否有卫生厕所,卫生厕所能否正常使用,是否解决安全饮用水,是否通生活用电,是否通广播电视,住房等级,"
            + "住房面积（平方米）,主要燃料类型";
    static final String WORKING =
            AREA + "户编号,人编号,姓名,证件号码,联系电话,是否已务工,开始时间,结束时间,务工所在省,务工所在市,务工所在县,务工企业名称,所属行业,务工月收入,就业渠道,是否点对点输送,年度交通费补助";
    static final String PLANNED = AREA + "户编号,人编号,姓名,证件号码,联系电话,是否计划务工,计划务工所在省,计划务工所在市,计划务工所在县,就业服务需求";
    static final String VILLAGES = AREA
            + "总户数,总人口数,低保户数,低保人数,特困供养人数,残疾人数,危房户数,未解决安全饮水户数,耕地面积（亩）,林地面积（亩）,村集体经济收入（万元）,参加城乡居民养老保险人数,卫生室个数,"
            + "执业（助理）医师人数,公共厕所个数,垃圾集中堆放点个数,图书室个数,是否有小学,是否通客运班车,是否通硬化路,是否出列";

    private static final List<String> CHANGEABLE = List.of("家庭人口数", "户联系电话", "户类型", "识别时人均纯收入", "住房面积（平方米）", "是否脱贫户");

    private final Rehearsal rehearsal;
    private final List<String> monitored;
    private final List<Bytes> pages = Stream.generate(Bytes::new).limit(5).toList();
    private final Map<String, String> ofHousehold = new HashMap<>();
    private final Map<String, String> ofPerson = new HashMap<>();
    private final Map<String, String> ofPlace = new HashMap<>();
    private final Naming naming = new Naming();
    private final Observation observation;
    private final NationalPlace places;
    private final NationalPerson person;
    private final NationalWork work;
    private final NationalVillage totals = new NationalVillage();
    private Village village;
    private Coverage coverage;

    NationalScribe(Rehearsal rehearsal) {
        this.rehearsal = rehearsal;
        Spec spec = rehearsal.spec();
        this.monitored = columns();
        this.observation = new Observation(spec.asOf(), spec.gaps());
        this.places = new NationalPlace(spec.tree());
        this.person = new NationalPerson(ofPerson, rehearsal.identity(), places, spec.asOf());
        this.work = new NationalWork(places, pages.get(2), pages.get(3), rehearsal.panel());
        this.village = rehearsal.village(0);
        this.coverage = new Coverage(village, spec.gaps());
    }

    /// The columns of the widest export, in order.
    static List<String> columns() {
        try (InputStream in = Objects.requireNonNull(NationalScribe.class.getResourceAsStream(COLUMNS), COLUMNS);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<String> columns = new ArrayList<>();
            lines.lines().forEach(line -> columns.add(line.substring(line.indexOf(' ') + 1)));
            return columns;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public List<Heading> files() {
        return List.of(
                heading("monitored.csv", "（自定义）监测对象信息", String.join(",", monitored)),
                heading("rural_households.csv", "（乡村建设）户信息", RURAL),
                heading("working.csv", "（务工月监测）已外出务工信息", WORKING),
                heading("planned_work.csv", "（务工月监测）计划外出务工信息", PLANNED),
                heading("villages.csv", "（自定义）行政村信息", VILLAGES));
    }

    private Heading heading(String file, String title, String columns) {
        return new Heading(file, title + "\n导出时间：" + rehearsal.spec().asOf() + "（演练数据，非真实）\n" + columns + "\n");
    }

    @Override
    public void begin(Village begun) {
        village = begun;
        coverage = new Coverage(begun, rehearsal.spec().gaps());
        pages.forEach(Bytes::clear);
        ofPlace.clear();
        places.fill(ofPlace, begun.code);
        totals.clear();
    }

    @Override
    public void household(Household household, int firstPerson) {
        Home home = new Home(household, village, firstPerson);
        observation.observe(household, village, coverage);
        naming.household(home);
        ofHousehold.clear();
        ofHousehold.putAll(ofPlace);
        new NationalHousehold(ofHousehold, home).fill(observation.listedPeople(household), observation.dice());
        totals.add(household);
        boolean exported = household.lifted || household.monitoring.active();
        boolean contradicts = observation.dice().chance(rehearsal.spec().dirt().contradictions());
        int last = lastListed(household);
        boolean headSeen = false;
        for (int i = 0; i < household.members; i++) {
            if (observation.lists(i)) {
                int relation = observation.relation(household, i);
                person.fill(home, i, naming, relation);
                if (relation == Person.HEAD && !headSeen) {
                    headSeen = true;
                    rural();
                }
                if (exported) {
                    row(pages.get(0), monitored, contradicts && i == last && last > 0);
                    work.write(ofHousehold, ofPerson, home, i);
                }
            }
        }
    }

    private int lastListed(Household household) {
        int last = 0;
        for (int i = 0; i < household.members; i++) {
            last = observation.lists(i) ? i : last;
        }
        return last;
    }

    private void rural() {
        ofHousehold.put("户主姓名", ofPerson.getOrDefault("姓名", ""));
        ofHousehold.put("户主证件号码", ofPerson.getOrDefault("证件号码", ""));
        row(pages.get(1), List.of(RURAL.split(",", -1)), false);
    }

    /// The person's cells win where both have a heading; `wrong` changes one repeated household cell.
    private void row(Bytes page, List<String> columns, boolean wrong) {
        String changed = wrong ? CHANGEABLE.get(observation.dice().below(CHANGEABLE.size())) : "";
        for (String column : columns) {
            String value = ofHousehold.getOrDefault(column, ofPerson.getOrDefault(column, ""));
            page.cell(column.equals(changed) ? change(value) : value);
        }
        page.endRow();
    }

    private static String change(String value) {
        return switch (value) {
            case "是" -> "否";
            case "否" -> "是";
            case "脱贫户" -> "一般农户";
            case "一般农户" -> "脱贫户";
            case "" -> "1";
            default -> "1" + value;
        };
    }

    @Override
    public void end() {
        totals.write(pages.get(4), ofPlace, village);
    }

    @Override
    public List<Bytes> pages() {
        return pages;
    }
}
