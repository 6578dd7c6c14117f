package org.holdfast.office.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.holdfast.office.access.WriteRequest;
import org.holdfast.office.casework.Declarations;
import org.holdfast.office.casework.Findings;
import org.holdfast.office.intake.IdentityNumber;
import org.holdfast.office.testing.TestOffice;
import org.holdfast.office.testing.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// By its receipt alone a family reads how things stand, why, what comes next and how to appeal, and prints it.
class ExplainToTheFamilyTest {
    private static final TestOffice OFFICE = TestOffice.start(Map.of("holdfast.jobs", "false"));

    @AfterAll
    static void end() {
        OFFICE.close();
    }

    @Test
    void whoeverHoldsTheReceiptReadsAndPrintsItAndNobodyElse() {
        OFFICE.clock().moveTo(LocalDate.of(2022, 6, 8));
        PaperScene scene = new PaperScene(OFFICE);
        String number = "99010119630704123";
        String state = OFFICE.bean(Declarations.class)
                .declare(
                        WriteRequest.of(UUID.randomUUID(), "explain", ""),
                        "explain",
                        new Declarations.Declaration(
                                "陈玉梅",
                                "13900001234",
                                number + IdentityNumber.checkDigit(number),
                                scene.county.village(1, 1),
                                Findings.Cause.ILLNESS,
                                "老人住院两个月"))
                .body();
        String receipt = state.substring(state.indexOf('=') + 1);
        Visitor family = OFFICE.visitor();
        assertThat(family.get(state).body()).contains("/explain?number=" + receipt, "/explain/receipt.pdf");
        String says = family.get("/explain?number=" + receipt).body();
        assertThat(says)
                .contains("村里会在", "两名工作人员会上门", "不同意怎么办", "12317", "青石村11")
                .doesNotContain("陈玉梅", "13900001234", number, "老人住院两个月");
        byte[] pdf = scene.fetch(family, "/explain/receipt.pdf?number=" + receipt);
        OnPaper.draw(pdf, "receipt-zh");
        OnPaper paper = OnPaper.read(pdf);
        assertThat(paper.joined()).contains(receipt, "凭回执号可以随时查询进度").doesNotContain("陈玉梅", "13900001234");
        assertThat(paper.loose()).isEmpty();
        String wrong = receipt.substring(0, 15) + (receipt.charAt(15) == '0' ? '1' : '0');
        assertThat(family.get("/explain?number=" + wrong).status()).isEqualTo(404);
        assertThat(family.get("/explain/receipt.pdf?number=" + wrong).status()).isEqualTo(404);
        assertThat(family.get("/explain").status()).isEqualTo(200);
    }
}
