package org.holdfast.office.console.internal;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.holdfast.office.access.Accounts;
import org.holdfast.office.region.Place;
import org.holdfast.office.region.Places;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// One account per level over the rehearsed county. Their passwords are made at each start and shown once.
@Component
class DemoAccounts {
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final List<String> ROLES = List.of(
            "national_analyst",
            "province_officer",
            "prefecture_officer",
            "county_officer",
            "township_officer",
            "village_cadre");
    private static final List<String> LOGINS =
            List.of("nation", "province", "prefecture", "county", "township", "village");

    private final Accounts accounts;
    private final Places places;
    private final Clock clock;

    DemoAccounts(Accounts accounts, Places places, Clock clock) {
        this.accounts = accounts;
        this.places = places;
        this.clock = clock;
    }

    /// @param login what to type
    /// @param place where the posting reaches, from the province down
    record Given(String login, String password, String place, long accountId) {}

    /// Opens the accounts at the first start, gives new passwords at every start.
    ///
    /// @param village the village whose cadre, township and county get accounts
    @Transactional
    List<Given> give(long village) {
        List<Place> path = new ArrayList<>();
        path.add(places.find(0, 0).orElse(new Place(0, 0, "全国", 0, 0, 1_000_000_000_000L)));
        path.addAll(places.path(5, village));
        List<Given> given = new ArrayList<>();
        for (Place place : path) {
            given.add(one(LOGINS.get(place.level()), ROLES.get(place.level()), place, path));
        }
        path.stream()
                .filter(place -> place.level() == 3)
                .forEach(county -> given.add(one("department", "department_liaison", county, path)));
        given.add(one("administrator", "security_admin", path.getFirst(), path));
        return given;
    }

    private Given one(String login, String role, Place place, List<Place> path) {
        String password = password();
        Optional<Long> known = accounts.accountOf(login);
        if (known.isPresent()) {
            accounts.newPassword(known.get(), password);
        }
        long account = known.orElseGet(() -> open(login, role, password, place));
        String where = path.stream()
                .filter(above -> above.level() > 0 && above.level() <= place.level())
                .map(Place::name)
                .reduce("", String::concat);
        return new Given(login, password, where.isEmpty() ? place.name() : where, account);
    }

    private long open(String login, String role, String password, Place place) {
        long account = accounts.open(login, "演练·" + place.name(), password);
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        accounts.post(
                account, role, place.name(), place.level(), place.code(), today.minusMonths(6), today.plusYears(3));
        return account;
    }

    private static String password() {
        SecureRandom random = new SecureRandom();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            text.append(i > 0 && i % 4 == 0 ? "-" : "").append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }
}
