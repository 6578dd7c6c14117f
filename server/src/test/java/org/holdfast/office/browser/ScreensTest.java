package org.holdfast.office.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.holdfast.office.testing.TestOffice;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Every page in both languages, on a phone, at a desk and in large type: drawn, read by axe (U-04), bent to
/// 320 px (U-12), weighed (U-03) and searched for words of the other language (U-06).
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScreensTest {
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");
    private static final int HEAVIEST = 60 * 1024;
    private static final int HEAVIEST_PICTURE = 150 * 1024;
    private static final int TALLEST = 1_700;
    private static final List<String> GRAVE = List.of("serious", "critical");

    /// With -Dscreens=register,photo only the pages whose names begin so.
    private static final List<String> ONLY =
            List.of(System.getProperty("screens", "").split(","));

    private final TestOffice office = TestOffice.shared();
    private List<Routes.Route> routes = List.of();
    private List<String> data = List.of();
    /// One window a person: signing in is slow on purpose.
    private final Map<String, Page> windows = new HashMap<>();
    private Browsers browsers;

    @BeforeAll
    void settle() {
        browsers = Browsers.open(office);
        Village village = Village.settle(office);
        routes = Routes.of(office, village);
        data = village.ownWords();
    }

    @AfterAll
    void close() {
        if (browsers != null) {
            browsers.close();
        }
    }

    @Test
    void everyPageIsDrawnForPhoneAndDeskInBothLanguages() {
        List<String> complaints = new ArrayList<>();
        for (Look look : List.of(Look.PHONE_ZH, Look.PHONE_EN, Look.DESK_ZH, Look.DESK_EN)) {
            walk(look, (route, page) -> {
                long size = SmallPng.write(
                        picture(page, look), folder().resolve(route.name() + "-" + look.name() + ".png"));
                if (size > HEAVIEST_PICTURE) {
                    complaints.add("%s %s: the picture has %d bytes".formatted(route.name(), look.name(), size));
                }
                complaints.addAll(words(route, page, look));
                complaints.addAll(weight(route, page, look));
            });
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void noPageHasASeriousBarrier() {
        List<String> complaints = new ArrayList<>();
        for (Look look : List.of(Look.PHONE_ZH, Look.DESK_EN, Look.LARGE_ZH, Look.LARGE_PHONE_EN)) {
            walk(
                    look,
                    (route, page) -> new AxeBuilder(page)
                            .analyze().getViolations().stream()
                                    .filter(rule -> GRAVE.contains(rule.getImpact()))
                                    .forEach(rule -> complaints.add("%s %s: %s %s"
                                            .formatted(
                                                    route.name(),
                                                    look.name(),
                                                    rule.getId(),
                                                    rule.getNodes().stream()
                                                            .map(node -> node.getHtml())
                                                            .limit(3)
                                                            .collect(Collectors.joining(" | "))))));
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void noPageScrollsSidewaysOnTheNarrowestPhone() {
        List<String> complaints = new ArrayList<>();
        for (Look look : List.of(Look.NARROW_ZH, Look.NARROW_EN)) {
            walk(look, (route, page) -> {
                Object wide = page.evaluate("document.documentElement.scrollWidth");
                if (!(wide instanceof Integer pixels) || pixels > look.width()) {
                    complaints.add("%s %s is %s px wide".formatted(route.name(), look.name(), wide));
                }
            });
        }
        assertThat(complaints).isEmpty();
    }

    private interface Visit {
        void at(Routes.Route route, Page page);
    }

    private void walk(Look look, Visit visit) {
        Map<String, List<Routes.Route>> byPerson = routes.stream()
                .filter(route -> ONLY.stream().anyMatch(route.name()::startsWith))
                .collect(Collectors.groupingBy(Routes.Route::login, Collectors.toList()));
        assertThat(routes).hasSizeGreaterThan(12);
        byPerson.forEach((login, opened) -> {
            Page page = windows.computeIfAbsent(
                    login, who -> who.isEmpty() ? browsers.window(look) : browsers.as(who, look));
            browsers.turn(page, look);
            for (Routes.Route route : opened) {
                page.navigate(route.path());
                route.then().accept(page);
                page.mouse().move(0, 0);
                visit.at(route, page);
            }
        });
    }

    /// The whole page, with the bar at the bottom of a phone where it belongs.
    private static byte[] picture(Page page, Look look) {
        Object height = page.evaluate("document.documentElement.scrollHeight");
        int whole = Math.min(TALLEST, Math.max(look.height(), height instanceof Integer pixels ? pixels : 0));
        page.setViewportSize(look.width(), whole);
        byte[] png = page.screenshot();
        page.setViewportSize(look.width(), look.height());
        return png;
    }

    private List<String> words(Routes.Route route, Page page, Look look) {
        List<String> complaints = new ArrayList<>();
        String text = String.valueOf(page.evaluate("() => { const copy = document.documentElement.cloneNode(true);"
                + " copy.querySelectorAll('[data-own],[lang=\"zh-CN\"]:not(html),script,style').forEach(part => part.remove());"
                + " const said = [...copy.querySelectorAll('[aria-label],[placeholder],[title]')].map(part =>"
                + " ['aria-label', 'placeholder', 'title'].map(name => part.getAttribute(name) || '').join(' '));"
                + " return copy.textContent + ' ' + said.join(' '); }"));
        if (text.contains("⟦")) {
            complaints.add("%s %s lacks a text: %s"
                    .formatted(
                            route.name(),
                            look.name(),
                            text.substring(text.indexOf("⟦"))
                                    .lines()
                                    .findFirst()
                                    .orElse("")));
        }
        if (!look.chinese()) {
            String rest = text;
            for (String own : data) {
                rest = rest.replace(own, "");
            }
            Matcher han = HAN.matcher(rest);
            while (han.find()) {
                complaints.add("%s %s shows %s".formatted(route.name(), look.name(), han.group()));
            }
        }
        return complaints;
    }

    private static List<String> weight(Routes.Route route, Page page, Look look) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(page.content().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return packed.size() <= HEAVIEST
                ? List.of()
                : List.of("%s %s weighs %d bytes packed".formatted(route.name(), look.name(), packed.size()));
    }

    /// With HOLDFAST_SCREENS=docs the committed pictures are drawn anew; otherwise they go to the build folder.
    private static Path folder() {
        return "docs".equals(System.getenv("HOLDFAST_SCREENS"))
                ? Path.of("..", "docs", "generated", "screens")
                : Path.of("target", "screens");
    }
}
