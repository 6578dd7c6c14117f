package org.holdfast.office.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.holdfast.office.testing.TestOffice;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// A clue from the list to the township, at the width of a phone and with the keyboard alone; the numbers of
/// the boards against their rows; and what a name may do to a page.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VerifyOnPhoneTest {
    private static final int MOST_TAPS = 12;
    private static final int FEWEST_NUMBERS = 20;
    private static final Pattern TOTAL = Pattern.compile("data-rows-total=\"(\\d+)\"");
    private static final String ATTACK = "<img src=x onerror=window.hacked=1>";
    private static final List<String> FORMS = List.of(
            "%s",
            "\"><svg onload=window.hacked=%d>",
            "'-window.hacked=%d-'",
            "<script>window.hacked=%d</script>",
            "javascript:window.hacked=%d",
            "{{constructor.constructor('window.hacked=%d')()}}",
            "${window.hacked=%d}",
            "</textarea><img src=x onerror=window.hacked=%d>",
            "<a href=\"javascript:window.hacked=%d\">x</a>",
            "<details open ontoggle=window.hacked=%d>");

    private final TestOffice office = TestOffice.shared();
    private Browsers browsers;
    private Village village;
    private int taps;

    @BeforeAll
    void settle() {
        browsers = Browsers.open(office);
        village = Village.settle(office);
    }

    @AfterAll
    void close() {
        if (browsers != null) {
            browsers.close();
        }
    }

    @Test
    void aCadreChecksAClueInTwelveTapsAndTheTownshipReadsIt() {
        Page phone = browsers.as(village.county.villageLogin(1, 3), Look.PHONE_ZH);
        phone.navigate("/today");
        taps = 0;
        tap(phone, "a.item");
        phone.waitForURL("**/clues/*");
        String address = phone.url();
        tap(phone, "label.choice:has(input[value=AT_RISK])");
        phone.waitForResponse(
                answer -> answer.url().endsWith("/draft")
                        && String.valueOf(answer.request().postData()).contains("WORK"),
                () -> {
                    phone.fill("#note", "屋里只有老人，报销没有到账。");
                    tap(phone, "label.choice:has(input[value=WORK])");
                });

        phone.reload();
        assertThat(phone.inputValue("#note")).as("the draft survives").isEqualTo("屋里只有老人，报销没有到账。");
        assertThat(phone.isChecked("input[value=AT_RISK]")).isTrue();

        tap(phone, "form[data-draft] button.main");
        phone.locator(".timeline").waitFor();
        assertThat(taps).isLessThanOrEqualTo(MOST_TAPS);

        Page township = browsers.as(village.county.townshipLogin(1), Look.DESK_EN);
        township.navigate("/clues?filter=FOR_REVIEW");
        assertThat(township.content()).contains(address.substring(address.lastIndexOf('/') + 1));
        township.navigate(address);
        assertThat(township.content()).contains("屋里只有老人，报销没有到账。", "True, and at risk");
        township.click("button[value=accept]");
        township.locator(".notice.done").waitFor();

        phone.reload();
        assertThat(phone.content()).contains("乡镇审核通过");
        leaveAndLookIntoTheBrowser(phone);
    }

    /// S-25: what stays in a browser after signing out. htmx notes the path of the page in front of it: the
    /// door.
    private static void leaveAndLookIntoTheBrowser(Page phone) {
        phone.navigate("/me");
        phone.click("main form[action='/sign-out'] button");
        phone.waitForURL("**/sign-in");
        assertThat(String.valueOf(phone.evaluate(
                        "JSON.stringify([...Object.entries(localStorage), ...Object.entries(sessionStorage)])")))
                .isIn("[]", "[[\"htmx-current-path-for-history\",\"/sign-in\"]]");
        assertThat(phone.evaluate("indexedDB.databases().then(all => all.length)"))
                .isEqualTo(0);
        assertThat(phone.evaluate("caches.keys().then(all => all.length)")).isEqualTo(0);
    }

    /// Part of U-05.
    @Test
    void aClueIsCheckedWithTheKeyboardAlone() {
        Page desk = browsers.as(village.county.villageLogin(2, 1), Look.DESK_ZH);
        desk.navigate("/today");
        desk.keyboard().press("j");
        desk.keyboard().press("Enter");
        desk.waitForURL("**/clues/*");
        tabTo(desk, "document.activeElement.name === 'outcome'");
        desk.keyboard().press("Space");
        tabTo(desk, "document.activeElement.id === 'note'");
        desk.keyboard().type("看过了");
        tabTo(desk, "document.activeElement.matches('form[data-draft] button.main')");
        desk.keyboard().press("Enter");
        desk.locator(".timeline").waitFor();
        assertThat(desk.content()).contains("看过了");
    }

    /// U-08: a number and the list it opens are the same.
    @Test
    void everyNumberOpensAsManyRowsAsItSays() {
        int compared = 0;
        for (String[] start : new String[][] {
            {village.county.villageLogin(1, 1), "/today"},
            {village.county.countyLogin(), "/board"},
            {village.county.countyLogin(), "/map?measure=MONITORED_SHARE"}
        }) {
            Page page = browsers.as(start[0], Look.DESK_ZH);
            page.navigate(start[1]);
            Object found = page.evaluate("[...document.querySelectorAll('a[data-count]')].map(a => a.dataset.count"
                    + " + ' ' + a.getAttribute('href') + ' ' + a.textContent.replaceAll(',', '').trim())");
            for (Object number : (List<?>) found) {
                String[] parts = number.toString().split(" ");
                String rows = page.request().get(parts[1]).text();
                Matcher total = TOTAL.matcher(rows);
                assertThat(total.find()).as(parts[1]).isTrue();
                assertThat(total.group(1)).as(parts[1]).isEqualTo(parts[0]).isEqualTo(parts[2]);
                compared++;
            }
            page.context().close();
        }
        assertThat(compared).isGreaterThan(FEWEST_NUMBERS);
    }

    /// S-52: two hundred notes that would like to be programs, read on the screens of both languages.
    @Test
    void whatPeopleWriteIsNeverRun() {
        List<String> written = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            String form = FORMS.get(i % FORMS.size());
            written.add(form.equals("%s") ? ATTACK + i : form.formatted(i) + i);
        }
        village.settleOne(written.get(0));
        UUID clue = village.clueWithNotes(written);
        for (Look look : List.of(Look.DESK_ZH, Look.DESK_EN)) {
            Page page = browsers.as(village.county.townshipLogin(2), look);
            page.navigate("/clues/" + clue);
            page.locator(".timeline")
                    .first()
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.VISIBLE));
            assertThat(page.evaluate("window.hacked === undefined")).isEqualTo(true);
            assertThat(page.evaluate("document.querySelectorAll('main img, main script').length"))
                    .isEqualTo(0);
            assertThat(page.textContent("main")).contains(written.get(0), written.get(199));
            page.context().close();
        }
    }

    private void tap(Page page, String what) {
        page.locator(what).first().click();
        taps++;
    }

    private static void tabTo(Page page, String reached) {
        for (int i = 0; i < 60; i++) {
            page.keyboard().press("Tab");
            if (Boolean.TRUE.equals(page.evaluate(reached))) {
                return;
            }
        }
        throw new AssertionError("The keyboard does not reach: " + reached);
    }
}
