package org.holdfast.office.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.holdfast.office.testing.PhonePhotos;
import org.holdfast.office.testing.TestOffice;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// A photo of a visit at the width of a phone, over a line that breaks on the way.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SendPhotosTest {
    private static final String VISIT = "form[action$='/visits']";

    private final TestOffice office = TestOffice.shared();
    private Browsers browsers;
    private Village village;
    private String plan = "";

    @BeforeAll
    void settle() {
        browsers = Browsers.open(office);
        village = Village.settle(office);
        new VillageHelp(office, village).routes();
        plan = "/plans/" + village.publicHousehold(10);
    }

    @AfterAll
    void close() {
        if (browsers != null) {
            browsers.close();
        }
    }

    @Test
    void aPhotoGoesOnWhereTheLineBrokeAndTheVisitKeepsIt() {
        Page phone = browsers.as(village.county.villageLogin(1, 1), Look.PHONE_ZH);
        phone.navigate(plan);
        int before = phone.locator(".timeline a[href*='/photos/']").count();
        AtomicInteger pieces = new AtomicInteger();
        phone.route("**/uploads/*", route -> {
            if (pieces.incrementAndGet() == 2) {
                route.abort();
            } else {
                route.resume();
            }
        });
        phone.locator("details.act", new Page.LocatorOptions().setHas(phone.locator(VISIT)))
                .locator("summary")
                .click();
        byte[] photo = Arrays.copyOf(PhonePhotos.large(2_000, 1_500), 700_000);
        phone.setInputFiles(VISIT + " input[type=file]", new FilePayload("家中.jpg", "image/jpeg", photo));
        phone.locator(VISIT + " [data-uploads] p", new Page.LocatorOptions().setHasText("网络断了"))
                .waitFor();
        phone.locator(VISIT + " input[name=upload]:checked").waitFor();
        assertThat(pieces.get()).as("three pieces and the one that was lost").isEqualTo(4);
        phone.fill(VISIT + " [name=found]", "看了新修的厨房");
        phone.click(VISIT + " button.button");
        phone.locator("text=看了新修的厨房").waitFor();
        assertThat(phone.locator(".timeline a[href*='/photos/']").count()).isEqualTo(before + 1);
        phone.locator(".timeline a[href*='/photos/']").first().click();
        phone.locator("figure.photo img").waitFor();
        assertThat(phone.evaluate("() => document.querySelector('figure.photo img').naturalWidth"))
                .isEqualTo(1_600);
    }
}
