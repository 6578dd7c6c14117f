package org.holdfast.rehearsal;

/// One member of the household now being made. Reused from household to household: a visitor copies what it
/// wants to keep.
public final class Person {

    static final int HEAD = 2;
    static final int SPOUSE = 10;
    static final int SON = 20;
    static final int SON_IN_LAW = 28;
    static final int DAUGHTER = 30;
    static final int DAUGHTER_IN_LAW = 38;
    static final int GRANDSON = 41;
    static final int GRANDDAUGHTER = 42;
    static final int FATHER = 51;
    static final int MOTHER = 52;
    static final int GRANDPARENT = 60;

    int number;
    boolean male;
    int age;
    int bornYear;
    int bornMonth;
    int bornDay;
    int relation;
    int generation;
    /// What this person was to the head before becoming head, 0 for everybody else. An office that has not
    /// heard of the death keeps it.
    int formerRelation;
    int ethnic;
    int education;
    int student;
    boolean outOfSchool;
    boolean chronic;
    boolean serious;
    boolean disabled;
    int disabilityKind;
    int disabilityGrade;
    int labour;
    boolean insured;
    boolean employeeInsurance;
    boolean pension;
    boolean publicPost;
    boolean workshop;
    boolean graduateWithoutWork;
    /// 0 does not work for wages, 1 in the county, 2 in the province, 3 outside.
    int workPlace;
    int workProvince;
    /// Yuan a month in normal times.
    double monthlyWage;
    /// Month of the panel in which this person came or went: 0 and [Panel#MONTHS] when always there.
    int bornIn;
    int diedIn;
    boolean working;
    int monthsWorked;

    void begin(int memberNumber) {
        number = memberNumber;
        formerRelation = 0;
        education = 0;
        student = 0;
        outOfSchool = false;
        chronic = false;
        serious = false;
        disabled = false;
        disabilityKind = 0;
        disabilityGrade = 0;
        labour = 5;
        insured = true;
        employeeInsurance = false;
        pension = false;
        publicPost = false;
        workshop = false;
        graduateWithoutWork = false;
        workPlace = 0;
        workProvince = 0;
        monthlyWage = 0;
        bornIn = 0;
        diedIn = Panel.MONTHS;
        working = false;
        monthsWorked = 0;
    }

    /// Whole years on the as-of day.
    public int age() {
        return age;
    }

    public boolean male() {
        return male;
    }

    /// GB/T 4761.
    public int relation() {
        return relation;
    }

    /// 1 is the oldest generation in the household.
    public int generation() {
        return generation;
    }

    /// GB 3304.
    public int ethnic() {
        return ethnic;
    }

    /// 1 none … 6 bachelor and above, 0 for somebody at school or below school age.
    public int education() {
        return education;
    }

    public int student() {
        return student;
    }

    public int labour() {
        return labour;
    }

    public boolean disabled() {
        return disabled;
    }

    /// 0 none, 1 in the county, 2 in the province, 3 outside the province.
    public int workPlace() {
        return workPlace;
    }

    /// Alive and in the household on the as-of day.
    public boolean present() {
        return bornIn < Panel.AS_OF && diedIn >= Panel.AS_OF;
    }

    boolean presentIn(int month) {
        return bornIn <= month && diedIn > month;
    }

    /// Yuan a month of the wage in normal times, 0 without wage work.
    public double monthlyWage() {
        return monthlyWage;
    }
}
