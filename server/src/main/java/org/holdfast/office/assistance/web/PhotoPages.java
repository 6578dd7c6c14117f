package org.holdfast.office.assistance.web;

import java.io.IOException;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Allowed;
import org.holdfast.office.access.Refused;
import org.holdfast.office.assistance.HelpLaw;
import org.holdfast.office.assistance.Photos;
import org.holdfast.office.assistance.Uploads;
import org.holdfast.office.shell.Html;
import org.holdfast.office.shell.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Photos of deliveries and visits: up a thin line piece by piece, and looked at one by one.
@Controller
class PhotoPages {
    private final Uploads uploads;
    private final Photos photos;
    private final HelpLaw law;
    private final Html html;

    PhotoPages(Uploads uploads, Photos photos, HelpLaw law, Html html) {
        this.uploads = uploads;
        this.photos = photos;
        this.law = law;
        this.html = html;
    }

    /// The picture stands in the page itself: one look is one reading and one entry.
    @GetMapping("/plans/{household}/photos/{photo}")
    @Allowed("plan.view")
    ResponseEntity<String> one(Page page, Acting acting, @PathVariable UUID household, @PathVariable UUID photo) {
        Photos.Look look = photos.look(acting, household, photo);
        Integer kind = look.kind();
        String proves = kind == null
                ? page.w("assistance.visit")
                : law.book()
                        .catalogue()
                        .kind(kind)
                        .map(one -> one.label().in(page.chinese()))
                        .orElse("");
        return html.page(
                page,
                "assistance/photo.jte",
                Map.of(
                        "household",
                        household,
                        "look",
                        look,
                        "proves",
                        proves,
                        "picture",
                        Base64.getEncoder().encodeToString(look.jpeg())));
    }

    @PostMapping("/plans/{household}/uploads")
    @Allowed("plan.deliver")
    ResponseEntity<String> begin(
            Page page,
            Acting acting,
            @PathVariable UUID household,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "0") long size,
            @RequestParam(defaultValue = "") String mark) {
        return answered(page, () -> uploads.begin(acting, household, name, size, mark));
    }

    @PostMapping("/plans/{household}/uploads/{upload}")
    @Allowed("plan.deliver")
    ResponseEntity<String> piece(
            Page page,
            Acting acting,
            @PathVariable UUID household,
            @PathVariable UUID upload,
            @RequestParam(defaultValue = "-1") long from,
            @RequestParam(required = false) @Nullable MultipartFile piece)
            throws IOException {
        if (piece != null && piece.getSize() > Uploads.PIECE) {
            throw Refused.input("assistance.photo.piece-wrong");
        }
        byte[] bytes = piece == null ? new byte[0] : piece.getBytes();
        return answered(page, () -> uploads.piece(acting, household, upload, from, bytes));
    }

    private interface Work {
        Uploads.Upload upload();
    }

    /// For the script of the form: the upload and how much of it is here, or the refusal's sentence alone.
    private static ResponseEntity<String> answered(Page page, Work work) {
        try {
            Uploads.Upload upload = work.upload();
            return text(200, upload.id() + " " + upload.received());
        } catch (Refused refused) {
            if (refused.status() != 422) {
                throw refused;
            }
            return text(422, page.w(refused.code(), refused.details().toArray()));
        }
    }

    private static ResponseEntity<String> text(int status, String words) {
        return ResponseEntity.status(status)
                .contentType(MediaType.parseMediaType("text/plain;charset=UTF-8"))
                .cacheControl(CacheControl.noStore())
                .body(words);
    }
}
