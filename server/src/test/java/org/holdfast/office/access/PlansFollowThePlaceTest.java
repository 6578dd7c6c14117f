package org.holdfast.office.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.holdfast.office.testing.FreshCounty;
import org.holdfast.office.testing.TestOffice;
import org.junit.jupiter.api.Test;

/// A plan kept while a village asked must not answer a county: decision 0062.
class PlansFollowThePlaceTest {
    private final TestOffice office = TestOffice.shared();
    private final FreshCounty county = office.freshCounty();

    private String plansOf(String login) {
        Accounts accounts = office.bean(Accounts.class);
        Acting reader = accounts.postingsOn(
                        accounts.accountOf(login).orElseThrow(), office.clock().today())
                .getFirst();
        return office.bean(Gate.class).read(reader, "household.view", within -> plans());
    }

    private String plans() {
        return office.db().sql("show plan_cache_mode").query(String.class).single();
    }

    @Test
    void whoReadsOfMoreThanATownshipHasEachStatementPlannedForThatPlace() {
        assertThat(plansOf(county.villageLogin(1, 1))).isEqualTo("auto");
        assertThat(plansOf(county.townshipLogin(1))).isEqualTo("auto");
        assertThat(plansOf(county.countyLogin())).isEqualTo("force_custom_plan");
        Acting job = Acting.system("test", county.code(), county.code() + 1_000_000);
        String jobs = office.bean(Gate.class).work(job, "test", within -> plans());
        assertThat(jobs).isEqualTo("force_custom_plan");
    }
}
