package org.holdfast.office.papers.web;

import org.holdfast.office.papers.Papers;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// Files as answers: never kept by a cache, never run, named by us.
final class Sent {
    private Sent() {}

    static ResponseEntity<byte[]> pdf(Papers.Printed printed) {
        return file(MediaType.APPLICATION_PDF, printed.fileName(), printed.pdf());
    }

    static ResponseEntity<byte[]> file(MediaType type, String name, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .body(bytes);
    }
}
