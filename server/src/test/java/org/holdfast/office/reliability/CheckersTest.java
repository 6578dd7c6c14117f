package org.holdfast.office.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A checker that has never caught anything is not trusted: each breach is planted once.
class CheckersTest {
    private final History history = new History();
    private final Map<String, Integer> effects = new HashMap<>();

    CheckersTest() {
        for (int i = 0; i < 50; i++) {
            history.add(i % 8, "op-" + i, History.Kind.INVOKE, "");
            history.add(i % 8, "op-" + i, i % 10 == 9 ? History.Kind.INFO : History.Kind.OK, "");
            if (i % 20 != 19) {
                effects.put("op-" + i, 1);
            }
        }
    }

    @Test
    void aGoodRunIsGood() {
        assertThat(Checkers.judge(history, new Reading.Present(effects))).isEmpty();
    }

    @Test
    void aLossIsCaught() {
        effects.remove("op-7");

        assertThat(Checkers.judge(history, new Reading.Present(effects))).containsExactly("lost: op-7");
    }

    @Test
    void aDoubleIsCaught() {
        effects.put("op-7", 2);

        assertThat(Checkers.judge(history, new Reading.Present(effects))).containsExactly("done 2 times: op-7");
    }

    @Test
    void anExchangeIsCaught() {
        effects.remove("op-3");
        effects.put("op-999", 1);

        assertThat(Checkers.judge(history, new Reading.Present(effects)))
                .containsExactlyInAnyOrder("lost: op-3", "never sent: op-999");
    }

    @Test
    void aRefusedWriteThatHappenedIsCaught() {
        history.add(1, "op-60", History.Kind.INVOKE, "");
        history.add(1, "op-60", History.Kind.FAIL, "409");
        effects.put("op-60", 1);

        assertThat(Checkers.judge(history, new Reading.Present(effects))).containsExactly("refused and done: op-60");
    }

    @Test
    void anUnknownOutcomeMayBeThereOrNot() {
        effects.remove("op-9");
        assertThat(Checkers.judge(history, new Reading.Present(effects))).isEmpty();
        effects.put("op-9", 1);
        assertThat(Checkers.judge(history, new Reading.Present(effects))).isEmpty();
    }

    @Test
    void aStoreThatDoesNotAnswerIsNotAnEmptyStore() {
        assertThatThrownBy(() -> Checkers.judge(history, new Reading.Unknown("connection refused")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aRunInWhichNothingWasAcknowledgedProvesNothing() {
        assertThat(Checkers.judge(new History(), new Reading.Present(Map.of()))).hasSize(1);
    }
}
