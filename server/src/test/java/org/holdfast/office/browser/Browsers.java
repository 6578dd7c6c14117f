package org.holdfast.office.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.holdfast.office.testing.TestOffice;
import org.junit.jupiter.api.Assertions;
import org.opentest4j.TestAbortedException;

/// A real browser in front of the office. Without one the tests are left out, loudly; where CI is set they
/// fail.
final class Browsers implements AutoCloseable {
    private static final List<String> PLACES =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/snap/bin/chromium");
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--force-color-profile=srgb",
            "--font-render-hinting=none");

    private final Playwright playwright;
    private final Browser browser;
    private final TestOffice office;

    private Browsers(Playwright playwright, Browser browser, TestOffice office) {
        this.playwright = playwright;
        this.browser = browser;
        this.office = office;
    }

    static Browsers open(TestOffice office) {
        Optional<Path> program = program();
        if (program.isEmpty()) {
            String says =
                    "No Chromium on this machine: the browser tests are left out. Install it (apt-get install chromium"
                            + " fonts-wqy-microhei) or name it in HOLDFAST_CHROMIUM.";
            if ("true".equals(System.getenv("CI"))) {
                Assertions.fail(says);
            }
            System.err.println("!!! " + says);
            throw new TestAbortedException(says);
        }
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program.get())
                        .setHeadless(true)
                        .setArgs(QUIET));
        return new Browsers(playwright, browser, office);
    }

    private static Optional<Path> program() {
        String named = System.getenv("HOLDFAST_CHROMIUM");
        return named != null
                ? Optional.of(Path.of(named)).filter(Files::isExecutable)
                : PLACES.stream().map(Path::of).filter(Files::isExecutable).findFirst();
    }

    /// A window nobody has signed in to.
    Page window(Look look) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(look.width(), look.height())
                .setHasTouch(look.phone())
                .setLocale(look.chinese() ? "zh-CN" : "en-GB")
                .setTimezoneId("Asia/Shanghai")
                .setBaseURL(office.address().toString()));
        context.setDefaultTimeout(30_000);
        Page page = context.newPage();
        turn(page, look);
        return page;
    }

    /// Another language, width or size of type for the same person.
    void turn(Page page, Look look) {
        String url = office.address().toString();
        page.context()
                .addCookies(List.of(
                        new Cookie("language", look.chinese() ? "zh" : "en").setUrl(url),
                        new Cookie("type", look.large() ? "large" : "normal").setUrl(url)));
        page.setViewportSize(look.width(), look.height());
    }

    /// A window in which somebody has signed in through the door.
    Page as(String login, Look look) {
        Page page = window(look);
        page.navigate("/sign-in");
        page.fill("#login", login);
        page.fill("#password", TestOffice.PASSWORD);
        page.click("form[action='/sign-in'] button");
        page.waitForURL(url -> !url.contains("/sign-in"));
        return page;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
