/// The one evaluator: judges a block of one household or of thousands by the rules in force at a place on a
/// day.
///
/// **Filling a block.** Once per book: `Layout layout = Layout.of(book)`. Look up handles once: `int lifted =
/// layout.household("lifted")`, `int labour = layout.member("labour")`, `int wage = layout.component("wage")`;
/// the names are those of `policy/facts/base.yaml`, and a handle is [Layout#UNUSED] when no rule looks at the
/// attribute (setting it then does nothing, so rows need not be read). Then, for the households of **one
/// county** (or any subset, in any order):
/// ```java
/// BlockBuilder b = BlockBuilder.of(layout, asOf); b.household();                                     //
/// begins a household; everything about it is unknown until set b.yesNo(lifted, true);  b.code(houseGrade,
/// 3);  b.number(cultivatedMu, 250);        // stored forms: fen, 0.01 mu, whole b.day("monitored_on",
/// identifiedOn);                                                // days and months ago are computed
/// b.month(wage, 2022 * 12 + 4, 350_000);             // May 2022, fen; months are numbered year * 12 + month
/// - 1 as in registry.coverage b.monthsCovered(wage, fromMonth, untilMonth);      // a coverage row: months
/// in it without an amount are zero b.year(medical, 2021, 4_000_00);                   // an array of one:
/// only the calendar year is known b.member(); b.born(bornOn); b.memberCode(labour, 2);
/// b.memberYesNo(disabled, false); b.event(kind, happenedOn, fen or BlockBuilder.UNKNOWN, tag,
/// Kleene.of(closedOn == null)); b.eventsCovered(kind, fromMonth, untilMonth);      // without coverage, "no
/// event held" does not mean "none happened" Block block = b.build();
/// ```
/// All months may be passed; those outside the 24 whole months before the as-of month are ignored, as are later
/// events. Amounts of several persons in one month add up; `monthIncomplete` says that a part is missing
/// although another part is held.
///
/// **Reading verdicts.** `Evaluator evaluator = Evaluator.of(book.at(county, asOf), layout)` compiles the rules
/// in force there and then (parameters become constants, common parts are computed once); reuse it for all
/// blocks of that county and day, one per thread. `Verdicts v = evaluator.judge(block)`: `v.firedWord(h, 0..3)`
/// and `v.cannotTellWord(h, 0..3)` are the words to store; a rule in force with neither bit is clear. For what
/// fired, cannot tell or changed: `Judgement j = evaluator.explain(block, h, rule)` gives the verdict, the
/// sentence in zh and en, every value used with its source, and for [Judgement.CannotTell] the questions that
/// could still change the answer and the parameters that have no value in force (a gap of the policy, to be
/// reported once per place, not asked of a family). Where only the questions are wanted,
/// `evaluator.questions(block, h, rule)` gives them in half the time.
@NullMarked
package org.holdfast.policy.evaluate;

import org.jspecify.annotations.NullMarked;
