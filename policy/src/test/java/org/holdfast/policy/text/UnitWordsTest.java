package org.holdfast.policy.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.holdfast.policy.book.PolicyBook;
import org.holdfast.policy.parameter.Parameter;
import org.junit.jupiter.api.Test;

class UnitWordsTest {
    @Test
    void everyUnitOfTheLawIsSaidInChinese() {
        assertThat(UnitWords.of("yuan per person per 12 months").zh()).isEqualTo("元/人/12个月");
        assertThat(UnitWords.of("yuan a month")).isEqualTo(new Wording("元/月", "yuan a month"));
        for (Parameter parameter : PolicyBook.load(Path.of(".")).parameters().all()) {
            if (!parameter.unit().isCode()) {
                assertThat(UnitWords.of(parameter.unitText()).zh().replaceAll("yes|no", ""))
                        .as(parameter.name() + ": " + parameter.unitText())
                        .doesNotContainPattern("[a-z]");
            }
        }
    }
}
