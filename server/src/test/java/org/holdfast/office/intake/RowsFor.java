package org.holdfast.office.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.holdfast.office.testing.FreshCounty;

/// Good rows for the templates the round trip spoils. Each file speaks about people and months of its own.
final class RowsFor {
    private static final String[] MONTHS =
            ("户编号 household_no,村代码 village,年度 year,项目 component,m1,m2,m3,m4,m5,m6,m7,m8,m9,m10,m11,m12").split(",");
    private static final String[] HOUSEHOLDS =
            ("户编号 household_no,村代码 village,家庭人口数 declared_size,是否脱贫户 lifted,监测对象类别 monitored_type,"
                            + "识别监测时间 monitored_on,消除监测时间 eliminated_on,致贫返贫风险1 first_cause,帮扶措施数 measures_count,"
                            + "开发式帮扶措施数 development_measures_count,监测联系人 contact_name,监测联系人电话 contact_phone")
                    .split(",");

    private RowsFor() {}

    static String[] head(String profile) {
        return switch (profile) {
            case "persons" -> CountyFiles.PERSON_HEAD.split(",");
            case "months" -> MONTHS;
            default -> HOUSEHOLDS;
        };
    }

    static int column(String[] head, String field) {
        for (int i = 0; i < head.length; i++) {
            if (head[i].equals(field) || head[i].endsWith(" " + field)) {
                return i;
            }
        }
        throw new IllegalArgumentException(field);
    }

    static List<String[]> profile(String profile, FreshCounty county, CountyFiles files, Random random, int number) {
        List<String[]> rows = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            rows.add(
                    switch (profile) {
                        case "persons" -> person(files, random, number, i);
                        case "months" -> months(files, random, number, i);
                        default -> household(county, random, number, i);
                    });
        }
        return rows;
    }

    private static String[] person(CountyFiles files, Random random, int number, int i) {
        String[] row = files.persons.get(random.nextInt(files.persons.size())).split(",");
        String born = row[6].replace("-", "");
        row[0] = row[1] + "%05d%02d".formatted(number, i);
        row[5] = CountyFiles.idNumber(random, born);
        row[4] = (row[5].charAt(16) - '0') % 2 == 1 ? "1" : "2";
        return row;
    }

    private static String[] months(CountyFiles files, Random random, int number, int i) {
        String[] household = files.households.get(i).split(",");
        String[] row = new String[16];
        row[0] = household[0];
        row[1] = household[1];
        row[2] = String.valueOf(1991 + number % 30);
        row[3] = List.of("wage", "claims", "transfer", "property").get(random.nextInt(4));
        for (int m = 4; m < 16; m++) {
            row[m] = random.nextInt(4) == 0 ? "" : random.nextInt(5_000) + "." + random.nextInt(10);
        }
        return row;
    }

    private static String[] household(FreshCounty county, Random random, int number, int i) {
        long village = county.villages().get(random.nextInt(county.villages().size()));
        return new String[] {
            "%012dR%04d%02d".formatted(village, number, i),
            "%012d".formatted(village),
            "4",
            "yes",
            "marginal",
            "2021-06-01",
            "2022-01-01",
            "illness",
            "3",
            "2",
            "王试",
            "19900001234"
        };
    }
}
