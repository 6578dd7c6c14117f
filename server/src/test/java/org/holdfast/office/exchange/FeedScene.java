package org.holdfast.office.exchange;

import java.util.List;
import java.util.UUID;
import org.holdfast.office.exchange.Department.Resident;
import org.holdfast.office.testing.FreshCounty;
import org.holdfast.office.testing.TestOffice;
import org.holdfast.office.testing.TestOfficers;

/// A department with one answered and one refused batch, for looking at its pages, in a county of its own.
///
/// @param waiting path of the record a clerk of the second township has to look at
public record FeedScene(FreshCounty county, String liaison, UUID batch, UUID refused, String waiting) {

    public static FeedScene of(TestOffice office) {
        FreshCounty county = office.freshCounty();
        List<Resident> people = Department.people(office, county, 73, 2);
        Department medical = Department.settle(office, county, "medical_insurance");
        Resident typed = people.stream()
                .filter(one -> one.village() == county.village(2, 1))
                .findFirst()
                .orElseThrow();
        UUID batch = medical.send(List.of(
                        medical.line("2022-06", "medical_self_paid", people.getFirst(), "25300", "2022-06-01"),
                        medical.line("2022-06", "medical_self_paid", people.get(3), "18250.40", "2022-06-01"),
                        medical.line(
                                "2022-06",
                                "医疗自付",
                                typed.name(),
                                "",
                                "青石村21",
                                "",
                                typed.born(),
                                "31000.50",
                                "2022-06-02",
                                ""),
                        medical.line(
                                "2022-06", "医疗自付", "司马无人", "", "青石村11", "男", "1931-01-31", "31000", "2022-06-02", ""),
                        medical.line("2022-06", "医疗自付", "李某", "", "", "", "", "一万", "2022-06-02", "")))
                .publicId();
        UUID refused = medical.send(
                        List.of(medical.line("2022-06", "medical_self_paid", people.getFirst(), "25300", "2022-06-01")))
                .publicId();
        UUID waiting = office.bean(MatchQueue.class)
                .waiting(TestOfficers.of(office, county.townshipLogin(2)), 1, 0)
                .lines()
                .getFirst()
                .id();
        return new FeedScene(county, medical.login, batch, refused, "/feeds/queue/" + waiting);
    }
}
