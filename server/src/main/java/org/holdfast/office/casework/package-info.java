/// Clues that a household may be about to fall, the questions that would tell, and the visits that find out.
///
/// A clue is not a case: of a thousand alerts a handful become households to help. So reasons are merged per
/// household, a fact already checked opens nothing again, and "not at risk" is an answer with an explanation.
/// [Clues] is the door for whoever found something; [Worklist], [ClueFiles] and [HouseChecks] serve the
/// screens; [CheckTerms] is what casework asks of the law in force.
///
/// Others may use the types in this package. Everything below it is nobody else's business.
@ApplicationModule(allowedDependencies = {"access", "journal", "shell", "region", "registry", "intake"})
@NullMarked
package org.holdfast.office.casework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
