package org.holdfast.office.desk.web;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Allowed;
import org.holdfast.office.access.Refused;
import org.holdfast.office.desk.PovertyView;
import org.holdfast.office.intake.Surveys;
import org.holdfast.office.progress.PovertyReports;
import org.holdfast.office.progress.PovertyReports.Line;
import org.holdfast.office.progress.PovertyReports.Question;
import org.holdfast.office.progress.PovertyReports.Scale;
import org.holdfast.office.region.Place;
import org.holdfast.office.shell.Html;
import org.holdfast.office.shell.Page;
import org.holdfast.office.shell.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Poverty and inequality of the reader's places: of the survey where the data folder is a survey's, else of
/// the registry.
@Controller
class PovertyPages {
    private static final String DEFAULT_SHARE = "60";

    private final PovertyReports reports;
    private final Surveys surveys;
    private final Scope scope;
    private final Html html;

    PovertyPages(PovertyReports reports, Surveys surveys, Scope scope, Html html) {
        this.reports = reports;
        this.surveys = surveys;
        this.scope = scope;
        this.html = html;
    }

    @GetMapping("/poverty")
    @Allowed("report.view")
    ResponseEntity<String> poverty(
            Page page,
            Acting acting,
            @RequestParam(required = false) @Nullable Integer level,
            @RequestParam(required = false) @Nullable Long code,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable Scale scale,
            @RequestParam(defaultValue = "") String line,
            @RequestParam(defaultValue = DEFAULT_SHARE) String share) {
        Optional<Surveys.Marker> survey = surveys.here();
        Place place = scope.of(acting, level, code);
        int asked = year != null
                ? year
                : survey.map(Surveys.Marker::year)
                        .filter(y -> y > 0)
                        .orElse(page.today().getYear() - 1);
        Scale by = scale != null ? scale : survey.isPresent() ? Scale.EQUIVALENT_ADULT : Scale.PER_HEAD;
        String dataset = survey.map(Surveys.Marker::dataset).orElse("");
        Question question =
                new Question(dataset, asked, place.lo(), place.hi(), scope.childWidth(place), by, line(line, share));
        Map<Long, Place> below = scope.children(place).stream()
                .collect(Collectors.toMap(Place::code, Function.identity(), (one, two) -> one));
        PovertyView view = new PovertyView(
                place,
                scope.path(acting, place),
                dataset,
                asked,
                by,
                line.strip(),
                share.strip(),
                reports.of(acting, question),
                below);
        return html.page(page, "desk/poverty.jte", Map.of("view", view));
    }

    private static Line line(String line, String share) {
        try {
            if (!line.isBlank()) {
                long fen = new BigDecimal(line.strip()).movePointRight(2).longValueExact();
                return new Line.Amount(positive(BigDecimal.valueOf(fen)).longValueExact());
            }
            return new Line.ShareOfMedian(
                    positive(new BigDecimal(share.strip())).movePointLeft(2));
        } catch (ArithmeticException e) {
            throw Refused.input("desk.poverty.bad-line");
        } catch (NumberFormatException e) {
            throw Refused.input("desk.poverty.bad-line");
        }
    }

    private static BigDecimal positive(BigDecimal number) {
        if (number.signum() <= 0 || number.compareTo(BigDecimal.valueOf(100_000_000_00L)) > 0) {
            throw Refused.input("desk.poverty.bad-line");
        }
        return number;
    }
}
