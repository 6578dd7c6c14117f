package org.holdfast.office.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.holdfast.office.region.Place;
import org.holdfast.office.shell.Frame;
import org.holdfast.office.shell.Html;
import org.holdfast.office.shell.Page;
import org.holdfast.office.shell.Words;
import org.holdfast.office.testing.TestOffice;
import org.junit.jupiter.api.Test;

/// A-37, U-09: a village notice is unable to say an ID number, a phone, a bank account or an illness, whatever stands
/// in the household's rows.
class NoticeCannotTellTest {
    private static final Set<Class<?>> ROOM_FOR =
            Set.of(Leaf.Matter.class, MaskedName.class, PublicPlace.class, int.class, LocalDate.class);
    private static final long SEED = 20_220_608;
    private final TestOffice office = TestOffice.shared();

    @Test
    void itsTypeHasNoRoomForThem() {
        RecordComponent[] parts = Leaf.Notice.class.getRecordComponents();
        assertThat(parts).isNotEmpty();
        assertThat(Arrays.stream(parts).map(RecordComponent::getType).toList())
                .as("a free text or a long could carry a number")
                .allMatch(ROOM_FOR::contains);
        assertThat(Arrays.stream(MaskedName.class.getRecordComponents()).map(RecordComponent::getType))
                .hasSize(1);
        for (String text : List.of("622421196307041236", "13900001234", "李建国", "李**", "1*2", "因病*")) {
            assertThatThrownBy(() -> new MaskedName(text)).as(text).isInstanceOf(IllegalArgumentException.class);
        }
        LocalDate day = LocalDate.of(2022, 6, 8);
        Place village = new Place(5, 990_101_001_001L, "青石村", 990_101_001_000L, 0, 1);
        assertThatThrownBy(() -> new Leaf.Notice(
                        Leaf.Matter.IDENTIFICATION,
                        MaskedName.of("李建国"),
                        new PublicPlace(village),
                        1_390_000_123,
                        1,
                        day,
                        null))
                .as("a phone in the place of a count")
                .isInstanceOf(IllegalArgumentException.class);
    }

    /// 500 households whose heads' names are as bad as names get; nothing but a masked name comes through.
    @Test
    void fiveHundredNoticesSayNothingButAMaskedName() {
        Random random = new Random(SEED);
        List<String> wrong = new ArrayList<>();
        Page page = new Page(
                Locale.CHINA,
                Optional.empty(),
                office.bean(Words.class),
                "",
                "",
                LocalDate.of(2022, 6, 8),
                false,
                () -> Frame.NOBODY);
        Sheet sheet = new Sheet(
                "notice", "1234 5678 9012", "data:image/png;base64,", "设想省", page.today(), "2022-06-08 08:00", "青石村");
        Place village = new Place(5, 990_101_001_001L, "青石村", 990_101_001_000L, 0, 1);
        for (int i = 0; i < 500; i++) {
            String id = "62242119" + (10_000_000 + random.nextInt(89_999_999)) + "1X";
            String phone = "139" + (10_000_000 + random.nextInt(89_999_999));
            String head = List.of("李建国" + id, phone, "张 三 " + phone, "尿毒症患者" + i, "", "买买提·艾力" + id)
                    .get(i % 6);
            Leaf.Notice notice = new Leaf.Notice(
                    Leaf.Matter.values()[i % 3],
                    MaskedName.of(head),
                    new PublicPlace(village),
                    1 + i % 9,
                    i % 4,
                    page.today(),
                    page.today().plusDays(5));
            String says = office.bean(Html.class)
                    .text(page, "papers/notice.jte", Map.of("sheet", sheet, "leaf", notice))
                    .replaceAll("(?s)<style>.*?</style>", "")
                    .replaceAll("<[^>]+>", " ")
                    .replace("1234 5678 9012", "");
            if (says.matches("(?s).*(\\d{7,}|\\d{6,}X|尿毒症|患者).*") || says.contains(phone)) {
                wrong.add(head + " → " + says);
            }
        }
        assertThat(wrong).isEmpty();
    }
}
