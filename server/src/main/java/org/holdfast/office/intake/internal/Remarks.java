package org.holdfast.office.intake.internal;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/// What the preview says about a file as a whole, a line each: which columns are not kept and why, which the
/// profile does not know. A column without a single filled cell loses nothing and is not mentioned.
record Remarks(String zh, String en) {

    /// @param filled the columns that say something
    /// @param skipped rows of an error file that were good before
    /// @throws FileRefused when the profile wants every filled column to be known to it
    static Remarks about(Profile profile, Layout layout, BitSet filled, long skipped) {
        Map<Optional<Profile.NotKept>, List<String>> left = layout.leftOut().stream()
                .filter(column -> filled.get(column.column()))
                .collect(Collectors.groupingBy(
                        Layout.LeftOut::why,
                        LinkedHashMap::new,
                        Collectors.mapping(Layout.LeftOut::heading, Collectors.toList())));
        List<String> unknown = left.getOrDefault(Optional.<Profile.NotKept>empty(), List.of());
        if (profile.refusesUnlisted() && !unknown.isEmpty()) {
            throw unlisted(unknown);
        }
        StringJoiner zh = new StringJoiner("\n");
        StringJoiner en = new StringJoiner("\n");
        left.forEach((why, columns) -> why.ifPresent(reason -> {
            zh.add("不保存“" + String.join("”“", columns) + "”：" + reason.zh() + "。");
            en.add("Not kept: " + String.join(", ", columns) + ". " + reason.en() + ".");
        }));
        if (!unknown.isEmpty()) {
            zh.add("本模板不认识以下列，其中内容不保存：" + String.join("、", unknown) + "。如需保存，请先请管理员补充模板再上传。");
            en.add("The template does not know these columns; nothing of them is kept: " + String.join(", ", unknown)
                    + ". If it matters, have the template extended before you upload.");
        }
        if (skipped > 0) {
            zh.add("此前已通过的 " + skipped + " 行未重复读取。");
            en.add(skipped + " rows that were good before were not read again.");
        }
        return new Remarks(zh.toString(), en.toString());
    }

    private static FileRefused unlisted(List<String> columns) {
        return new FileRefused(
                "file.column-unlisted",
                "模板要求每一列都有去处，但不认识：" + String.join("、", columns) + "。请另选模板，或在模板中写明这些列存到哪里、或为何不保存。",
                "The template wants to know every column and does not know " + String.join(", ", columns)
                        + ". Choose another template, or say in this one where they are kept or why not.");
    }
}
