package org.holdfast.office.intake;

/// One finding as it is shown: `Sheet1!F27: 人均纯收入 "12,00O" 含字母 O;应为数字`.
///
/// @param severity 1 refuses the row, 2 warns, 3 says how a cell was read
public record FindingLine(
        long rowNo,
        int round,
        String sheet,
        String cell,
        int column,
        String heading,
        String value,
        String rule,
        String messageZh,
        String messageEn,
        String cureZh,
        String cureEn,
        int severity) {

    /// The cell's address with its sheet.
    public String address() {
        return sheet.isEmpty() ? cell : sheet + "!" + cell;
    }

    public String sentence(boolean chinese) {
        return chinese
                ? address() + "：" + heading + " " + messageZh + "；" + cureZh
                : address() + ": " + heading + " " + messageEn + ". " + cureEn;
    }
}
