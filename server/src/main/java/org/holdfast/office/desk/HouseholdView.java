package org.holdfast.office.desk;

import java.util.List;
import java.util.Optional;
import org.holdfast.office.assistance.PlanFile;
import org.holdfast.office.assistance.WatchFile;
import org.holdfast.office.cases.CaseLine;
import org.holdfast.office.casework.Bilingual;
import org.holdfast.office.casework.ClueFile;
import org.holdfast.office.casework.Stage;
import org.holdfast.office.referrals.Referral;
import org.holdfast.office.registry.HouseholdFile;
import org.holdfast.office.screening.HouseholdJudgement;
import org.holdfast.office.screening.IncomeSheet;
import org.holdfast.office.screening.JudgedRule;
import org.holdfast.office.screening.Verdict;

/// S3: a household as its page shows it.
///
/// @param cases identification, elimination and rollback, the newest first
/// @param begins what the reader may begin now: identification, elimination, remark, rollback
/// @param help what is planned and was done; empty for whoever may not see it
/// @param watch over a low income; empty where there is nothing of it, or for whoever may not see it
/// @param referrals to civil affairs, the newest first
/// @param refers the reader may propose a referral
/// @param reveals the reader may ask for a full document number
/// @param changes the reader may enter acts of life
public record HouseholdView(
        HouseholdFile file,
        String place,
        Optional<HouseholdJudgement> judgement,
        IncomeSheet income,
        List<ClueFile> clues,
        List<Moment> timeline,
        List<CaseLine.Short> cases,
        List<String> begins,
        Optional<PlanFile> help,
        Optional<WatchFile> watch,
        List<ReferralLine> referrals,
        boolean refers,
        boolean reveals,
        boolean changes) {

    /// A referral to civil affairs in one line.
    public record ReferralLine(Referral referral, Bilingual programme) {}

    /// Rules of the risk shelf that fire: the why of the page.
    public List<JudgedRule> firing() {
        return rules(Verdict.FIRES).stream()
                .filter(rule -> rule.shelf().equals("risk"))
                .toList();
    }

    /// Rules of the other shelves that fire.
    public List<JudgedRule> alsoSaid() {
        return rules(Verdict.FIRES).stream()
                .filter(rule -> !rule.shelf().equals("risk"))
                .toList();
    }

    public List<JudgedRule> cannotTell() {
        return rules(Verdict.CANNOT_TELL);
    }

    private List<JudgedRule> rules(Verdict verdict) {
        return judgement.stream()
                .flatMap(held -> held.rules().stream())
                .filter(rule -> rule.verdict() == verdict)
                .toList();
    }

    /// The clue that still waits for somebody.
    public Optional<ClueFile> openClue() {
        return clues.stream()
                .filter(clue -> clue.line().stage() != Stage.CLOSED)
                .findFirst();
    }

    public List<IncomeSheet.Line> inFormula() {
        return income.lines().stream().filter(line -> line.sign() != 0).toList();
    }

    public List<IncomeSheet.Line> beside() {
        return income.lines().stream().filter(line -> line.sign() == 0).toList();
    }

    public MonthBars bars() {
        return MonthBars.of(income);
    }
}
