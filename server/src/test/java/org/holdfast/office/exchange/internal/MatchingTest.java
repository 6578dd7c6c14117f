package org.holdfast.office.exchange.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.holdfast.office.exchange.Department;
import org.holdfast.office.intake.Batch;
import org.holdfast.office.screening.RehearsedCounty;
import org.holdfast.office.testing.TestOffice;
import org.holdfast.region.DivisionTree;
import org.junit.jupiter.api.Test;

/// How well records find the person they mean, on a rehearsed county whose truth is known: by the number,
/// and by the closer look where the number is missing or wrong and name, birthday and place are typed as
/// people type.
class MatchingTest {
    private static final long COUNTY = 621_177_000_000L;
    private static final long ELSEWHERE = 621_178_000_000L;
    /// Characters that sound alike, written down by hand and not by the table the office uses.
    private static final String ALIKE =
            "伟卫军君平萍文雯辉晖明铭健建华桦英瑛芳方玲灵莉丽红洪娟涓秀绣琴勤涛滔生胜林琳梅玫霞侠燕艳春椿兰岚洁杰云芸莲连荣蓉香湘月悦珍贞志治永勇王汪张章李理刘留陈晨杨阳赵照吴武周舟";

    private final TestOffice office = TestOffice.shared();
    private final Random random = new Random(20_220_608);

    private record Person(String no, String name, String sex, String number, String born, String village) {}

    private record Sent(String line, String truth) {}

    @Test
    void theNumberFindsTheRightOneAndTheCloserLookShowsTheRightOneFirst() throws IOException {
        DivisionTree tree = RehearsedCounty.tree(List.of(COUNTY, ELSEWHERE));
        RehearsedCounty county =
                RehearsedCounty.bring(office, tree, COUNTY, 41, 2_400, List.of("households", "persons"));
        RehearsedCounty elsewhere = RehearsedCounty.bring(office, tree, ELSEWHERE, 42, 300, List.of());
        Department disabled = Department.settle(office, COUNTY, RehearsedCounty.login(COUNTY), "disabled_federation");
        Map<String, Long> registered = registered(county);
        List<Person> people = people(county).stream()
                .filter(one -> registered.containsKey(one.no()) && one.number().length() == 18)
                .toList();

        List<Sent> sent = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            Person one = people.get(random.nextInt(people.size()));
            sent.add(new Sent(line(disabled, one.name(), one.number(), one), one.no()));
        }
        for (int i = 0; i < 900; i++) {
            sent.add(typed(disabled, people.get(random.nextInt(people.size()))));
        }
        List<Person> strangers = people(elsewhere);
        for (int i = 0; i < 300; i++) {
            Person one = strangers.get(random.nextInt(strangers.size()));
            // A third of the strangers bear the name of somebody of the county.
            String name = i % 3 == 0 ? people.get(random.nextInt(people.size())).name() : one.name();
            String village = people.get(random.nextInt(people.size())).village();
            sent.add(new Sent(line(disabled, name, "", new Person("", name, one.sex(), "", one.born(), village)), ""));
        }
        Batch batch = disabled.send(sent.stream().map(Sent::line).toList());
        assertThat(disabled.answered(batch).verdict()).isEmpty();
        judge(county, batch, sent, registered);
    }

    private void judge(RehearsedCounty county, Batch batch, List<Sent> sent, Map<String, Long> registered) {
        Map<Long, Long> attached = numbers(
                county,
                "select row_no, person_id from exchange.record where how = 1"
                        + " and person_id is not null and batch_id = " + batch.id());
        Map<Long, Long> first = numbers(
                county,
                "select row_no, person_id from exchange.candidate where place_no = 1" + " and batch_id = "
                        + batch.id());
        int[] n = new int[8];
        for (int i = 0; i < sent.size(); i++) {
            long row = i + 2L;
            Long truth = registered.get(sent.get(i).truth());
            Long exact = attached.get(row);
            Long shown = first.get(row);
            if (exact != null) {
                n[0]++;
                n[1] += exact.equals(truth) ? 1 : 0;
            } else if (truth != null) {
                n[2]++;
                n[3] += shown != null ? 1 : 0;
                n[4] += truth.equals(shown) ? 1 : 0;
            } else {
                n[5]++;
                n[6] += shown != null ? 1 : 0;
            }
        }
        double precision = (double) n[4] / (n[3] + n[6]);
        double recall = (double) n[4] / n[2];
        System.out.printf(
                "figures matching exact=%d right=%d; closer look: sought=%d shown=%d right-first=%d strangers=%d shown=%d;"
                        + " precision=%.3f recall=%.3f%n",
                n[0], n[1], n[2], n[3], n[4], n[5], n[6], precision, recall);
        assertThat(n[0]).isGreaterThan(550);
        assertThat(n[1]).as("whoever is attached by itself is right").isEqualTo(n[0]);
        assertThat(precision).isGreaterThan(0.90);
        assertThat(recall).isBetween(0.75, 0.999);
    }

    /// One record as a tired hand writes it: without a number or with a slip in it, and more things wrong.
    private Sent typed(Department department, Person one) {
        String number = random.nextInt(8) == 0 ? slipped(one.number()) : "";
        String name = one.name();
        String born = one.born();
        String village = one.village();
        if (random.nextInt(100) < 35) {
            name = random.nextBoolean() ? alike(name) : name.substring(0, name.length() - 1) + "仝";
        }
        int slip = random.nextInt(100);
        if (slip < 12) {
            born = swapped(born);
        } else if (slip < 24) {
            born = LocalDate.parse(born)
                    .plusYears(random.nextBoolean() ? 1 : -1)
                    .toString();
        } else if (slip < 32) {
            born = "";
        }
        int where = random.nextInt(100);
        village = where < 20 ? "" : where < 27 ? other(village) : village;
        String sex = random.nextInt(100) < 3 ? (one.sex().equals("1") ? "2" : "1") : one.sex();
        Person written = new Person(one.no(), name, sex, number, born, village);
        return new Sent(line(department, name, number, written), one.no());
    }

    /// The village one says when one lives near the border.
    private static String other(String village) {
        return village.substring(0, 11) + (village.endsWith("1") ? "2" : "1");
    }

    private static String line(Department department, String name, String number, Person one) {
        return department.line(
                "M1", "disability", name, number, one.village(), one.sex(), one.born(), "", "2022-05-20", "");
    }

    private String slipped(String number) {
        char[] digits = number.toCharArray();
        int at = 6 + random.nextInt(10);
        char kept = digits[at];
        digits[at] = digits[at + 1];
        digits[at + 1] = kept;
        return new String(digits);
    }

    private static String swapped(String born) {
        LocalDate day = LocalDate.parse(born);
        return day.getDayOfMonth() <= 12
                ? LocalDate.of(day.getYear(), day.getDayOfMonth(), day.getMonthValue())
                        .toString()
                : born;
    }

    private static String alike(String name) {
        char[] written = name.toCharArray();
        for (int i = written.length - 1; i >= 0; i--) {
            int at = ALIKE.indexOf(written[i]);
            if (at >= 0) {
                written[i] = ALIKE.charAt(at % 2 == 0 ? at + 1 : at - 1);
                return new String(written);
            }
        }
        return name;
    }

    private static List<Person> people(RehearsedCounty county) throws IOException {
        List<String> lines = Files.readAllLines(county.folder.resolve("persons.csv"));
        List<String> heads = List.of(lines.getFirst().split(",")).stream()
                .map(heading -> heading.substring(heading.lastIndexOf(' ') + 1))
                .toList();
        List<Person> people = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            Person one = new Person(
                    cells[heads.indexOf("person_no")],
                    cells[heads.indexOf("name")],
                    cells[heads.indexOf("sex")],
                    cells[heads.indexOf("id_number")],
                    cells[heads.indexOf("birth_date")],
                    cells[heads.indexOf("village")]);
            if (one.born().matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") && one.name().length() >= 2) {
                people.add(one);
            }
        }
        return people;
    }

    private static Map<String, Long> registered(RehearsedCounty county) {
        Map<String, Long> registered = new HashMap<>();
        county.inside(within -> {
            TestOffice.shared()
                    .db()
                    .sql("select external_no, person_id from registry.person where external_no is not null"
                            + " and region_code >= " + COUNTY + " and region_code < " + (COUNTY + 1_000_000))
                    .query((java.sql.ResultSet row) -> {
                        registered.put(row.getString(1), row.getLong(2));
                    });
            return true;
        });
        return registered;
    }

    private static Map<Long, Long> numbers(RehearsedCounty county, String sql) {
        Map<Long, Long> numbers = new HashMap<>();
        county.inside(within -> {
            TestOffice.shared().db().sql(sql).query((java.sql.ResultSet row) -> {
                numbers.put(row.getLong(1), row.getLong(2));
            });
            return true;
        });
        return numbers;
    }
}
