package org.holdfast.office.shell;

import org.holdfast.office.access.Answer;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// A stored answer of the gate as an HTTP answer.
public final class Answers {
    private Answers() {}

    public static ResponseEntity<String> http(Answer answer) {
        if (answer.status() == 303) {
            return Html.seeOther(answer.body());
        }
        return ResponseEntity.status(answer.status())
                .contentType(MediaType.TEXT_PLAIN)
                .cacheControl(CacheControl.noStore())
                .body(answer.body());
    }
}
