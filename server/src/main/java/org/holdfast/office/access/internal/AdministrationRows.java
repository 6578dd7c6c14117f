package org.holdfast.office.access.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.holdfast.office.access.Accounts;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Administration;
import org.holdfast.office.access.Answer;
import org.holdfast.office.access.Gate;
import org.holdfast.office.access.Refused;
import org.holdfast.office.access.StaffAccount;
import org.holdfast.office.access.StaffPosting;
import org.holdfast.office.access.Within;
import org.holdfast.office.access.WriteRequest;
import org.holdfast.office.journal.Entry;
import org.holdfast.office.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Account administration through the gate.
@Component
class AdministrationRows implements Administration {
    private static final String VIEW = "account.view";
    private static final String CHANGE = "account.change";
    private static final Duration LONGEST_POSTING = Duration.ofDays(366 * 5L);

    private final Gate gate;
    private final StaffRows staff;
    private final Accounts accounts;
    private final Invitations invitations;
    private final OrphanWork orphans;
    private final Journal journal;
    private final JdbcClient db;

    AdministrationRows(
            Gate gate,
            StaffRows staff,
            Accounts accounts,
            Invitations invitations,
            OrphanWork orphans,
            Journal journal,
            JdbcClient db) {
        this.gate = gate;
        this.staff = staff;
        this.accounts = accounts;
        this.invitations = invitations;
        this.orphans = orphans;
        this.journal = journal;
        this.db = db;
    }

    @Override
    public Found accounts(Acting by, String text, int skipped, int atMost) {
        return gate.read(by, VIEW, within -> {
            List<StaffRows.Counted> page = staff.accounts(within, text.strip(), skipped, atMost);
            return new Found(
                    page.stream().map(StaffRows.Counted::account).toList(),
                    page.isEmpty() ? 0 : page.getFirst().all());
        });
    }

    @Override
    public StaffAccount account(Acting by, UUID account) {
        return gate.read(by, VIEW, within -> staff.account(within, account));
    }

    @Override
    public List<StaffPosting> postingsOf(Acting by, UUID account) {
        return gate.read(by, VIEW, within -> staff.postingsOf(within, account));
    }

    @Override
    public StaffPosting posting(Acting by, UUID posting) {
        return gate.read(by, VIEW, within -> staff.posting(within, posting));
    }

    @Override
    public Answer open(Acting by, WriteRequest request, String login, String name, String oneTimeCode) {
        if (name.isBlank() || name.length() > 80) {
            throw Refused.input("access.name-form");
        }
        return gate.write(by, CHANGE, request, within -> {
            UUID id = invitations.open(login.strip(), name.strip(), by.regionCode(), oneTimeCode);
            record("account", id, by.regionCode(), Map.of("act", "open"));
            return Answer.seeOther("/accounts/" + id);
        });
    }

    @Override
    public Answer invite(Acting by, WriteRequest request, UUID account, String oneTimeCode) {
        return gate.write(by, CHANGE, request, within -> {
            StaffAccount whose = whole(within, account);
            invitations.renew(whose.id(), oneTimeCode);
            record("account", account, home(by, whose), Map.of("act", "invite"));
            return Answer.seeOther("/accounts/" + account);
        });
    }

    @Override
    public boolean codeFits(UUID account, String oneTimeCode) {
        return invitations.fits(account, oneTimeCode);
    }

    @Override
    public Answer post(Acting by, WriteRequest request, UUID account, NewPosting posting) {
        return gate.write(by, CHANGE, request, within -> {
            StaffAccount whose = staff.account(within, account);
            if (posting.until().isAfter(posting.from().plusDays(LONGEST_POSTING.toDays()))) {
                throw Refused.input("access.posting-too-long");
            }
            if (posting.unitName().isBlank() || posting.unitName().length() > 80) {
                throw Refused.input("access.unit-form");
            }
            long id = accounts.post(
                    whose.id(),
                    posting.role(),
                    posting.unitName().strip(),
                    posting.regionLevel(),
                    posting.regionCode(),
                    posting.from(),
                    posting.until());
            StaffPosting made = staff.byNumber(id).orElseThrow(Refused::missing);
            if (made.lo() < within.lo() || made.hi() > within.hi()) {
                throw Refused.input("access.place-outside");
            }
            record("posting", made.publicId(), made.regionCode(), Map.of("act", "post", "role", posting.role()));
            return Answer.seeOther("/accounts/" + account);
        });
    }

    @Override
    public Answer narrow(Acting by, WriteRequest request, UUID posting, List<Within> places, List<Long> households) {
        return gate.write(by, CHANGE, request, within -> {
            StaffPosting whose = staff.posting(within, posting);
            if (!places.isEmpty() && !households.isEmpty()) {
                throw Refused.input("access.narrow-one-kind");
            }
            if (places.stream().anyMatch(place -> place.lo() < whose.lo() || place.hi() > whose.hi())) {
                throw Refused.input("access.place-outside");
            }
            clearNarrowing(whose.id());
            if (!places.isEmpty()) {
                accounts.narrowToPlaces(whose.id(), places);
            } else if (!households.isEmpty()) {
                accounts.narrowToHouseholds(whose.id(), households);
            }
            record(
                    "posting",
                    posting,
                    whose.regionCode(),
                    Map.of("act", "narrow", "places", places.size(), "households", households.size()));
            return Answer.seeOther("/accounts/" + whose.account());
        });
    }

    @Override
    public Answer disable(Acting by, WriteRequest request, UUID account) {
        return gate.write(by, CHANGE, request, within -> {
            StaffAccount whose = whole(within, account);
            if (whose.id() == by.accountId()) {
                throw Refused.input("access.not-oneself");
            }
            accounts.disable(whose.id());
            int moved = 0;
            for (StaffPosting posting : staff.postingsOf(within, account)) {
                moved += orphans.toSuperior(posting, within);
            }
            record("account", account, home(by, whose), Map.of("act", "disable", "handed-over", moved));
            return Answer.seeOther("/accounts/" + account);
        });
    }

    @Override
    public Answer enable(Acting by, WriteRequest request, UUID account) {
        return gate.write(by, CHANGE, request, within -> {
            StaffAccount whose = whole(within, account);
            db.sql("update access.account set enabled = true where account_id = :account")
                    .param("account", whose.id())
                    .update();
            record("account", account, home(by, whose), Map.of("act", "enable"));
            return Answer.seeOther("/accounts/" + account);
        });
    }

    @Override
    public void useInvitation(String login, String oneTimeCode, String password) {
        invitations.use(login, oneTimeCode, password);
    }

    /// The account, if all its postings lie in the administrator's places: whoever also works elsewhere is
    /// changed by the common superior.
    private StaffAccount whole(Within within, UUID account) {
        StaffAccount found = staff.account(within, account);
        int elsewhere = db.sql("select count(*) from access.posting where account_id = :account"
                        + " and not (lo >= :lo and hi <= :hi) and ended_on is null and until_on >= :day")
                .param("account", found.id())
                .param("lo", within.lo())
                .param("hi", within.hi())
                .param("day", staff.today())
                .query(Integer.class)
                .single();
        if (elsewhere > 0) {
            throw Refused.input("access.works-elsewhere");
        }
        return found;
    }

    /// Where the act is journalled: an account may have been opened above, its administrator writes only below.
    private static long home(Acting by, StaffAccount account) {
        return by.reaches(account.regionCode()) ? account.regionCode() : by.regionCode();
    }

    private void clearNarrowing(long posting) {
        List<String> steps = new ArrayList<>(List.of(
                "delete from access.posting_place where posting_id = :posting",
                "delete from access.posting_household where posting_id = :posting",
                "update access.posting set narrow = '' where posting_id = :posting"));
        steps.forEach(step -> db.sql(step).param("posting", posting).update());
    }

    private void record(String kind, UUID id, long region, Map<String, Object> detail) {
        journal.record(new Entry(CHANGE, "administration", kind, id.toString(), region, 1, null, detail));
    }
}
