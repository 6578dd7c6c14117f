package org.holdfast.office.casework.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.UUID;
import org.holdfast.office.shell.BlindIndex;
import org.springframework.stereotype.Component;

/// Says that a form without an account was handed out by this office, with this request key, lately. Needs no
/// session: a family may fill it in during an afternoon, and a second press still makes one declaration.
@Component
class FormToken {
    private static final int DAYS = 2;
    private static final int BYTES = 16;

    private final BlindIndex index;
    private final Clock clock;

    FormToken(BlindIndex index, Clock clock) {
        this.index = index;
        this.clock = clock;
    }

    String of(UUID key) {
        return signed(key.toString(), today().toEpochDay());
    }

    /// Only a key of ours fits, so that whoever asks may read it as one afterwards.
    boolean fits(String key, String token) {
        long today = today().toEpochDay();
        for (long day = today; day >= today - DAYS; day--) {
            if (signed(key, day).equals(token)) {
                return true;
            }
        }
        return false;
    }

    private String signed(String key, long day) {
        return HexFormat.of().formatHex(index.of("declaration-form", key + " " + day), 0, BYTES);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
