package org.holdfast.office.desk.web;

import java.util.List;
import org.holdfast.office.shell.Duties;
import org.holdfast.office.shell.Duty;
import org.springframework.stereotype.Component;

/// What desk puts into the menu.
@Component
class DeskDuties implements Duties {
    @Override
    public List<Duty> duties() {
        return List.of(
                new Duty("today", "desk.today", "/today", "worklist.view", 10, 1),
                new Duty("progress", "desk.board", "/board", "board.view", 60, 3),
                new Duty("progress", "desk.map", "/map", "board.view", 61, 5),
                new Duty("progress", "desk.poverty", "/poverty", "report.view", 62, 0),
                new Duty("law", "desk.rules", "/rules", "rules.view", 70, 6),
                new Duty("me", "desk.me", "/me", "home.view", 90, 99));
    }
}
