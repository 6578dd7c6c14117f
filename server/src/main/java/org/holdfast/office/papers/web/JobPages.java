package org.holdfast.office.papers.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Allowed;
import org.holdfast.office.access.Refused;
import org.holdfast.office.access.WriteRequest;
import org.holdfast.office.cases.CaseFilter;
import org.holdfast.office.papers.PaperKind;
import org.holdfast.office.papers.Papers;
import org.holdfast.office.papers.PrintJobs;
import org.holdfast.office.papers.Scans;
import org.holdfast.office.region.Place;
import org.holdfast.office.region.Places;
import org.holdfast.office.shell.Answers;
import org.holdfast.office.shell.Html;
import org.holdfast.office.shell.Page;
import org.holdfast.office.shell.Wrong;
import org.holdfast.office.shell.Wrongs;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Many papers at once: ask, watch, fetch, and read what could not be printed.
@Controller
class JobPages {
    private static final int AT_ONCE = 100;

    private final PrintJobs jobs;
    private final Places places;
    private final Html html;

    JobPages(PrintJobs jobs, Places places, Html html) {
        this.jobs = jobs;
        this.places = places;
        this.html = html;
    }

    @GetMapping("/papers/jobs")
    @Allowed("paper.bulk")
    ResponseEntity<String> list(Page page, Acting acting) {
        return list(200, page, acting, Wrongs.none());
    }

    private ResponseEntity<String> list(int status, Page page, Acting acting, Wrongs wrongs) {
        List<PaperKind> kinds = Stream.of(PaperKind.Subject.CASE, PaperKind.Subject.HOUSEHOLD)
                .flatMap(subject -> Papers.of(subject).stream())
                .toList();
        return html.page(
                status,
                page,
                "papers/jobs.jte",
                Map.of("jobs", jobs.own(acting), "kinds", kinds, "wrongs", wrongs, "volumes", jobs.volumes()));
    }

    @PostMapping("/papers/jobs")
    @Allowed("paper.bulk")
    ResponseEntity<String> ask(
            Page page,
            Acting acting,
            WriteRequest request,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "OPEN") String filter,
            @RequestParam(defaultValue = "") String text) {
        try {
            PaperKind which = PaperKind.of(kind).orElseThrow(() -> Refused.input("papers.job.kind"));
            return Answers.http(jobs.ask(acting, request, new PrintJobs.Asked(which, filter(filter), text.strip())));
        } catch (Refused refused) {
            if (refused.status() != 422) {
                throw refused;
            }
            return list(422, page, acting, Wrongs.none().add(Wrong.at("kind", refused)));
        }
    }

    private static CaseFilter filter(String word) {
        try {
            return CaseFilter.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw Refused.input("papers.job.kind");
        }
    }

    @GetMapping("/papers/jobs/{id}")
    @Allowed("paper.bulk")
    ResponseEntity<String> one(
            Page page, Acting acting, @PathVariable UUID id, @RequestParam(defaultValue = "0") int from) {
        return html.page(page, "papers/job.jte", shown(acting, id, Math.max(0, from)));
    }

    /// Asked for every second by the page that waits.
    @GetMapping("/papers/jobs/{id}/progress")
    @Allowed("paper.bulk")
    ResponseEntity<String> progress(Page page, Acting acting, @PathVariable UUID id) {
        return html.part(page, "papers/job_state.jte", shown(acting, id, 0));
    }

    private Map<String, Object> shown(Acting acting, UUID id, int from) {
        LongFunction<String> villages =
                code -> places.village(code).map(Place::name).orElse("");
        return Map.of(
                "job",
                jobs.job(acting, id),
                "failed",
                jobs.failed(acting, id, from, AT_ONCE),
                "from",
                from,
                "villages",
                villages,
                "volumes",
                jobs.volumes());
    }

    @GetMapping("/papers/jobs/{id}/volume.pdf")
    @Allowed("paper.bulk")
    ResponseEntity<byte[]> volume(Acting acting, @PathVariable UUID id, @RequestParam(defaultValue = "1") int number) {
        Scans.Content content = jobs.volume(acting, id, number).orElseThrow(Refused::missing);
        return Sent.file(MediaType.APPLICATION_PDF, content.fileName(), content.bytes());
    }
}
