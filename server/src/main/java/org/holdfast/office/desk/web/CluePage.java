package org.holdfast.office.desk.web;

import java.util.Map;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.PolicyMatrix;
import org.holdfast.office.casework.ClueFile;
import org.holdfast.office.casework.Stage;
import org.holdfast.office.desk.ClueView;
import org.holdfast.office.desk.Draft;
import org.holdfast.office.desk.PlaceNames;
import org.holdfast.office.desk.internal.Drafts;
import org.holdfast.office.region.Places;
import org.holdfast.office.shell.Html;
import org.holdfast.office.shell.Page;
import org.holdfast.office.shell.Wrongs;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// The page of one clue, opened or come back with what is wrong in its form.
@Component
class CluePage {
    private final Drafts drafts;
    private final PolicyMatrix matrix;
    private final Places places;
    private final Html html;

    CluePage(Drafts drafts, PolicyMatrix matrix, Places places, Html html) {
        this.drafts = drafts;
        this.matrix = matrix;
        this.places = places;
        this.html = html;
    }

    /// With the draft as it was saved.
    ResponseEntity<String> opened(Page page, Acting acting, ClueFile file) {
        Draft draft = checking(acting, file) ? drafts.of(acting, file.line()) : new Draft(Map.of());
        return shown(200, page, acting, file, draft, Wrongs.none());
    }

    /// With what was just sent, word for word.
    ResponseEntity<String> returned(int status, Page page, Acting acting, ClueFile file, Draft sent, Wrongs wrongs) {
        return shown(status, page, acting, file, sent, wrongs);
    }

    boolean checking(Acting acting, ClueFile file) {
        Stage stage = file.line().stage();
        return (stage == Stage.OPEN || stage == Stage.WAITING) && matrix.allows(acting.role(), "clue.verify");
    }

    boolean reading(Acting acting, ClueFile file) {
        return file.line().stage() == Stage.CHECKED && matrix.allows(acting.role(), "clue.review");
    }

    private ResponseEntity<String> shown(
            int status, Page page, Acting acting, ClueFile file, Draft draft, Wrongs wrongs) {
        boolean own = file.lastCheckedBy(acting.accountId());
        boolean reading = reading(acting, file);
        ClueView view = new ClueView(
                file, new PlaceNames(places), draft, checking(acting, file), reading && !own, reading && own, wrongs);
        return html.page(status, page, "desk/clue.jte", Map.of("view", view));
    }
}
