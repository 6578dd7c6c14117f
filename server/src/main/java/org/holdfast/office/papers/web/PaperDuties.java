package org.holdfast.office.papers.web;

import java.util.List;
import org.holdfast.office.shell.Duties;
import org.holdfast.office.shell.Duty;
import org.springframework.stereotype.Component;

/// What papers puts into the menu.
@Component
class PaperDuties implements Duties {
    @Override
    public List<Duty> duties() {
        return List.of(
                new Duty("households", "papers.scan.new", "/scans/new", "scan.keep", 60, 0),
                new Duty("households", "papers.job.jobs", "/papers/jobs", "paper.bulk", 61, 0));
    }
}
