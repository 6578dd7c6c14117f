package org.holdfast.office.assistance.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.holdfast.office.access.Refused;
import org.holdfast.office.assistance.Photos;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/// Photos in a form: files chosen where no script runs, and uploads that went before it.
final class SentPhotos {
    static final String FILES = "photo";
    static final String UPLOADS = "upload";

    private SentPhotos() {}

    static Photos.Sent of(HttpServletRequest sent) {
        MultipartHttpServletRequest parts = WebUtils.getNativeRequest(sent, MultipartHttpServletRequest.class);
        List<MultipartFile> chosen = parts == null ? List.of() : parts.getFiles(FILES);
        return new Photos.Sent(
                chosen.stream()
                        .filter(file -> !file.isEmpty())
                        .map(file -> new Photos.File(
                                Optional.ofNullable(file.getOriginalFilename()).orElse(""),
                                file.getSize(),
                                file::getBytes))
                        .toList(),
                Stream.ofNullable(sent.getParameterValues(UPLOADS))
                        .flatMap(Arrays::stream)
                        .map(SentPhotos::uuid)
                        .distinct()
                        .toList());
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Refused.missing();
        }
    }
}
