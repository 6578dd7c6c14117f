package org.holdfast.office.intake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.holdfast.office.access.Acting;
import org.holdfast.office.testing.FreshCounty;

/// Files a county could have sent, made from a seed. ID numbers begin with 99, a province that does not exist.
public final class CountyFiles {
    public static final String HOUSEHOLD_HEAD =
            "户编号 household_no,村代码 village,户联系电话 phone,家庭人口数 declared_size,是否脱贫户 lifted,监测对象类别 monitored_type,致贫返贫风险1 first_cause";
    public static final String PERSON_HEAD =
            "人编号 person_no,户编号 household_no,村代码 village,姓名 name,性别 sex,证件号码 id_number,出生日期 birth_date,与户主关系 relation,文化程度 education,劳动技能 labour,电话 phone,社保卡银行账号 bank_card";

    public final List<String> households = new ArrayList<>();
    public final List<String> persons = new ArrayList<>();

    /// @param each households in each village, with one to six people
    public static CountyFiles of(FreshCounty county, long seed, int each) {
        CountyFiles files = new CountyFiles();
        Random random = new Random(seed);
        for (long village : county.villages()) {
            for (int h = 1; h <= each; h++) {
                String no = "%012d%05d".formatted(village, h);
                int size = 1 + random.nextInt(6);
                files.households.add(String.join(
                        ",",
                        no,
                        "%012d".formatted(village),
                        "1990000%04d".formatted(random.nextInt(10_000)),
                        String.valueOf(size),
                        random.nextInt(3) == 0 ? "yes" : "no",
                        random.nextInt(8) == 0 ? "marginal" : "none",
                        random.nextInt(8) == 0 ? "illness" : ""));
                for (int m = 1; m <= size; m++) {
                    files.persons.add(person(village, no, m, random));
                }
            }
        }
        return files;
    }

    private static String person(long village, String household, int m, Random random) {
        int year = 1940 + random.nextInt(80);
        String born = "%04d%02d%02d".formatted(year, 1 + random.nextInt(12), 1 + random.nextInt(28));
        String number = idNumber(random, born);
        boolean male = (number.charAt(16) - '0') % 2 == 1;
        return String.join(
                ",",
                household + "%02d".formatted(m),
                household,
                "%012d".formatted(village),
                surname(random) + "试" + (char) ('一' + random.nextInt(2_000)),
                male ? "1" : "2",
                number,
                born.substring(0, 4) + "-" + born.substring(4, 6) + "-" + born.substring(6),
                m == 1 ? "02" : m == 2 ? "10" : "20",
                String.valueOf(1 + random.nextInt(6)),
                String.valueOf(1 + random.nextInt(5)),
                "1990000%04d".formatted(random.nextInt(10_000)),
                "6217%015d".formatted(Math.floorMod(random.nextLong(), 1_000_000_000_000_000L)));
    }

    /// A number that passes the check digit, on an area that nobody has.
    public static String idNumber(Random random, String born) {
        String first = "99%04d%s%03d".formatted(1 + random.nextInt(9_000), born, random.nextInt(1_000));
        return first + IdentityNumber.checkDigit(first);
    }

    private static String surname(Random random) {
        return List.of("赵", "钱", "孙", "李", "周", "吴", "郑", "王").get(random.nextInt(8));
    }

    /// Somebody of the county's office.
    public static Acting officer(FreshCounty county) {
        return new Acting(
                1,
                1,
                "county_officer",
                "测试",
                "县乡村振兴局",
                3,
                county.code(),
                county.code(),
                county.code() + 1_000_000,
                "",
                Locale.CHINA);
    }

    public static byte[] csv(String head, List<String> rows) {
        return (head + "\n" + String.join("\n", rows) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    public byte[] householdFile() {
        return csv(HOUSEHOLD_HEAD, households);
    }

    public byte[] personFile() {
        return csv(PERSON_HEAD, persons);
    }
}
