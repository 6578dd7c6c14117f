package org.holdfast.office.cases.web;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.PolicyMatrix;
import org.holdfast.office.cases.CaseFile;
import org.holdfast.office.screening.IncomeSheet;
import org.holdfast.office.screening.IncomeSheets;
import org.holdfast.office.screening.PolicyVersions;
import org.holdfast.policy.reference.CodeList;
import org.holdfast.policy.text.Wording;
import org.springframework.stereotype.Component;

/// What forms of a case are filled with beforehand: lists of the law, and what the registry holds already.
@Component
class CaseShelf {
    /// Field of the form by component of the income sheet.
    private static final Map<String, String> COMPONENTS = Map.of(
            "wage", "wage",
            "operating", "operating",
            "operating_expense", "operatingExpense",
            "property", "property",
            "transfer", "transfer",
            "claims", "claims");

    private final PolicyVersions policy;
    private final IncomeSheets sheets;
    private final PolicyMatrix matrix;

    CaseShelf(PolicyVersions policy, IncomeSheets sheets, PolicyMatrix matrix) {
        this.policy = policy;
        this.sheets = sheets;
        this.matrix = matrix;
    }

    Map<String, CodeList> codes() {
        return policy.inForce().book().codeLists();
    }

    Map<String, Wording> kinds() {
        Map<String, Wording> kinds = new LinkedHashMap<>();
        policy.inForce().book().procedures().forEach(one -> kinds.putIfAbsent(one.kind(), one.label()));
        return kinds;
    }

    /// Only whole years: a component with an unknown month is asked, not guessed.
    Map<String, String> known(Acting acting, CaseFile file) {
        Map<String, String> known = new HashMap<>();
        known.put("persons", Long.toString(file.persons()));
        boolean checking = file.offers().stream()
                .anyMatch(offer -> offer.act().paper() == org.holdfast.policy.procedure.Paperwork.HOME_CHECK);
        if (checking && matrix.allows(acting.role(), "household.view")) {
            IncomeSheet sheet = sheets.ofHousehold(acting, file.household());
            for (IncomeSheet.Line line : sheet.lines()) {
                String field = COMPONENTS.get(line.component());
                if (field != null && line.unknownMonths() == 0) {
                    known.put(field, CaseView.yuan(line.knownFen()));
                }
            }
        }
        return known;
    }
}
