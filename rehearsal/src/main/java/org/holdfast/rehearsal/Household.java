package org.holdfast.rehearsal;

import java.util.Arrays;
import java.util.Locale;

/// One invented household with its whole latent path. The object is reused: a visitor copies what it wants to
/// keep.
public final class Household {

    /// More than this many people are never put under one roof, births included.
    static final int MOST = 16;

    /// The components of months.csv, in the order of the arrays.
    enum Component {
        WAGE,
        OPERATING,
        OPERATING_EXPENSE,
        PROPERTY,
        TRANSFER,
        CLAIMS,
        MEDICAL_SELF_PAID,
        SCHOOLING_SELF_PAID,
        OTHER_SELF_PAID;

        static final int COUNT = values().length;
        private static final Component[] ALL = values();

        static Component of(int index) {
            return ALL[index];
        }
    }

    long village;
    /// From 1 within the village.
    int number;
    int members;
    final Person[] people = new Person[MOST];
    int generations;

    boolean lifted;
    int liftedYear;
    boolean relocated;
    boolean dibao;
    boolean tekun;
    boolean hasLoan;
    Monitoring monitoring = Monitoring.NONE;

    int houseGrade;
    int houseArea;
    boolean waterSafe;
    boolean toilet;
    boolean road;
    int roadDistance;
    int cultivated;
    int forest;
    boolean broadcasting;
    int fuel;
    boolean cooperative;
    int hamlet;

    /// Yuan per head and year that this household earns when nothing happens.
    double normalIncome;

    /// What dibao adds to it, included in it once the household is complete.
    double guarantee;

    /// Fen per component and month: what happened and will happen, and what would have without events.
    final int[][] paths = new int[Component.COUNT][Panel.MONTHS];
    final int[][] normal = new int[Component.COUNT][Panel.MONTHS];
    final Happenings happenings = new Happenings();
    final Truth truth = new Truth();

    Household() {
        Arrays.setAll(people, i -> new Person());
    }

    void begin(long villageCode, int numberInVillage) {
        village = villageCode;
        number = numberInVillage;
        members = 0;
        lifted = false;
        liftedYear = 0;
        relocated = false;
        dibao = false;
        tekun = false;
        hasLoan = false;
        monitoring = Monitoring.NONE;
        happenings.clear();
        for (int c = 0; c < Component.COUNT; c++) {
            Arrays.fill(paths[c], 0);
            Arrays.fill(normal[c], 0);
        }
    }

    Person add(boolean male, int age, int relation, int generation) {
        Person person = people[members];
        person.begin(++members);
        person.male = male;
        person.age = age;
        person.relation = relation;
        person.generation = generation;
        return person;
    }

    int[] path(Component component) {
        return paths[component.ordinal()];
    }

    public long village() {
        return village;
    }

    /// From 1 within the village.
    public int number() {
        return number;
    }

    /// Everybody who was or will be in the household in the thirty months; see [Person#present].
    public int members() {
        return members;
    }

    public Person member(int index) {
        return people[index];
    }

    /// People in the household on the as-of day.
    public int size() {
        int size = 0;
        for (int i = 0; i < members; i++) {
            size += people[i].present() ? 1 : 0;
        }
        return size;
    }

    public int generations() {
        return generations;
    }

    public boolean lifted() {
        return lifted;
    }

    public boolean dibao() {
        return dibao;
    }

    /// Yuan per head and year when nothing happens.
    public double normalIncome() {
        return normalIncome;
    }

    /// Fen of a component (by its name in months.csv) in a month of the panel: 0 … 23 past, 24 … 29 still to
    /// come.
    public long fen(String component, int month) {
        return paths[Component.valueOf(component.toUpperCase(Locale.ROOT)).ordinal()][month];
    }

    public boolean falls() {
        return truth.falls;
    }
}
