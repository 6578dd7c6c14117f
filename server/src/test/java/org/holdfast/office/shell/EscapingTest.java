package org.holdfast.office.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.holdfast.office.testing.FreshCounty;
import org.holdfast.office.testing.Settled;
import org.holdfast.office.testing.TestOffice;
import org.holdfast.office.testing.Visitor;
import org.junit.jupiter.api.Test;

/// S-52, the server's part: two hundred texts that would like to run, stored where names and reasons stand, and
/// shown in both languages. A page with such a text must have exactly the marks of a page with a harmless one.
class EscapingTest {
    private static final String HARMLESS = "平安";
    private static final Pattern TAG = Pattern.compile("<[a-zA-Z/!?](?:\"[^\"]*\"|'[^']*'|[^'\">])*>");
    private static final Pattern VALUE = Pattern.compile("=\"[^\"]*\"");

    private final TestOffice office = TestOffice.shared();
    private final FreshCounty county = office.freshCounty();

    @Test
    void noStoredTextBecomesAMark() {
        List<String> texts = Payloads.all();
        assertThat(texts).hasSizeGreaterThanOrEqualTo(200).doesNotHaveDuplicates();
        Settled.Household quiet = Settled.household(office, county.village(1, 1), HARMLESS);
        UUID quietClue = Settled.clue(office, quiet, 1, HARMLESS);
        List<String> wrong = new ArrayList<>();
        for (String language : List.of("zh", "en")) {
            Visitor cadre = office.as(county.villageLogin(1, 1));
            cadre.post("/language", Map.of("language", language));
            List<String> household = marks(cadre.get("/households/" + quiet.publicId()));
            List<String> clue = marks(cadre.get("/clues/" + quietClue));
            for (int i = language.equals("zh") ? 0 : 1; i < texts.size(); i += 2) {
                Settled.Household loud = Settled.household(office, county.village(1, 1), texts.get(i));
                UUID loudClue = Settled.clue(office, loud, 1, texts.get(i));
                compare(wrong, household, cadre.get("/households/" + loud.publicId()), texts.get(i));
                compare(wrong, clue, cadre.get("/clues/" + loudClue), texts.get(i));
            }
            lists(wrong, cadre, texts);
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void theNamesOfOfficialsAndUnitsAreTextToo() {
        String login = "escape-" + county.number();
        FreshCounty.post(
                office,
                login,
                "security_admin",
                "县局",
                3,
                county.code(),
                office.clock().today());
        Visitor admin = office.as(login);
        String path = admin.post("/accounts", Map.of("login", "esc0-" + county.number(), "name", HARMLESS))
                .location();
        admin.get(path);
        List<String> quiet = marks(admin.get(path));
        List<String> wrong = new ArrayList<>();
        int n = 0;
        for (String text : Payloads.all()) {
            if (text.isBlank() || text.length() > 80 || n > 10) {
                continue;
            }
            Visitor.Reply opened =
                    admin.post("/accounts", Map.of("login", "esc" + ++n + "-" + county.number(), "name", text));
            assertThat(opened.status()).as(text).isEqualTo(303);
            admin.get(opened.location());
            compare(wrong, quiet, admin.get(opened.location()), text);
        }
        for (String text : Payloads.all()) {
            Visitor.Reply searched = admin.get(
                    "/accounts?q=" + java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8));
            if (text.length() > 8 && text.contains("<") && searched.body().contains(text)) {
                wrong.add("search shows " + text);
            }
        }

        assertThat(wrong).isEmpty();
    }

    private static void lists(List<String> wrong, Visitor cadre, List<String> texts) {
        for (String path : List.of("/today", "/clues?filter=OPEN", "/map", "/board")) {
            Visitor.Reply reply = cadre.get(path);
            texts.stream()
                    .filter(text -> text.matches("(?s).*<[a-zA-Z/!?].{3,}")
                            && reply.body().contains(text))
                    .forEach(text -> wrong.add(path + " shows unescaped: " + text));
        }
    }

    private static void compare(List<String> wrong, List<String> quiet, Visitor.Reply reply, String text) {
        if (reply.status() != 200) {
            wrong.add("a page answered " + reply.status() + " for: " + text);
        } else {
            // A text that broke out would add a tag or change one; a part of the page that is not shown adds none.
            List<String> other = new ArrayList<>(marks(reply));
            quiet.forEach(other::remove);
            if (!other.isEmpty()) {
                wrong.add("other tags " + other + " for: " + text);
            }
        }
    }

    /// Every tag of the page in order, without the values of its attributes: a text that broke out would add
    /// one, or change one.
    private static List<String> marks(Visitor.Reply reply) {
        return TAG.matcher(reply.body())
                .results()
                .map(tag -> VALUE.matcher(tag.group()).replaceAll("=_"))
                .toList();
    }
}
