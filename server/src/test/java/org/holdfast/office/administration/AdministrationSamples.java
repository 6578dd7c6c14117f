package org.holdfast.office.administration;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.holdfast.office.access.Accounts;
import org.holdfast.office.testing.RouteSample;
import org.holdfast.office.testing.TestOffice;

/// Accounts and postings stand wherever the posting is.
public class AdministrationSamples implements RouteSample {
    private static final AtomicLong NUMBER = new AtomicLong();

    @Override
    public Set<String> routes() {
        return Set.of(
                "GET /accounts/{account}",
                "GET /accounts/{account}/postings/new",
                "POST /accounts/{account}/code",
                "POST /accounts/{account}/disable",
                "POST /accounts/{account}/enable",
                "POST /accounts/{account}/postings",
                "GET /accounts/postings/{posting}/end",
                "GET /accounts/postings/{posting}/narrow",
                "POST /accounts/postings/{posting}/end",
                "POST /accounts/postings/{posting}/narrow",
                "POST /handovers/{handover}/accept");
    }

    @Override
    public boolean isPersonal(String route) {
        return route.contains("/handovers/");
    }

    @Override
    public Optional<Request> at(TestOffice office, String route, int level, long code) {
        LocalDate today = office.clock().today();
        long account = account(office);
        Accounts accounts = office.bean(Accounts.class);
        long posting = accounts.post(account, "bank", "样本单位", level, code, today, today.plusYears(1));
        String person = "/accounts/" + publicAccount(office, account);
        String post = "/accounts/postings/" + accounts.publicPosting(posting);
        return Optional.of(
                switch (route) {
                    case "GET /accounts/{account}" -> Request.get(person);
                    case "GET /accounts/{account}/postings/new" -> Request.get(person + "/postings/new");
                    case "POST /accounts/{account}/code" -> new Request(person + "/code", Map.of());
                    case "POST /accounts/{account}/disable" -> new Request(person + "/disable", Map.of());
                    case "POST /accounts/{account}/enable" -> new Request(person + "/enable", Map.of());
                    case "POST /accounts/{account}/postings" ->
                        new Request(
                                person + "/postings",
                                Map.of(
                                        "role",
                                        "bank",
                                        "unit",
                                        "银行",
                                        "place",
                                        level + "-" + code,
                                        "from",
                                        today.toString(),
                                        "until",
                                        today.plusMonths(1).toString()));
                    case "POST /accounts/postings/{posting}/end" -> new Request(post + "/end", Map.of());
                    case "POST /accounts/postings/{posting}/narrow" ->
                        new Request(post + "/narrow", Map.of("place", level + "-" + code));
                    case "POST /handovers/{handover}/accept" ->
                        new Request("/handovers/" + handover(office, posting, code) + "/accept", Map.of());
                    default -> Request.get(post + route.substring(route.lastIndexOf('/')));
                });
    }

    private static long account(TestOffice office) {
        return office.db()
                .sql("insert into access.account (login, name) values (:login, '样本') returning account_id")
                .param("login", "sample-" + NUMBER.incrementAndGet() + "-" + Long.toString(System.nanoTime(), 36))
                .query(Long.class)
                .single();
    }

    private static UUID publicAccount(TestOffice office, long account) {
        return office.db()
                .sql("select public_id from access.account where account_id = :id")
                .param("id", account)
                .query(UUID.class)
                .single();
    }

    private static UUID handover(TestOffice office, long from, long code) {
        return office.db()
                .sql("insert into access.handover (from_posting, to_posting, region_code, asked_by, open_items)"
                        + " select :from, p.posting_id, :code, p.account_id, 0 from access.posting p"
                        + " where p.posting_id <> :from order by p.posting_id limit 1 returning public_id")
                .param("from", from)
                .param("code", code)
                .query(UUID.class)
                .single();
    }
}
