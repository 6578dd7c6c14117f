/// One policy per household: measures planned against each risk, what was really done and what it brought; and
/// the watch over lifted households whose income is low or fell.
///
/// A plan is drawn, held against the rules for plans, agreed by somebody else, and changed by a new number.
/// [Plans] and [Watch] serve the screens, [PlanActs] and [WatchActs] take what people do, [HelpGiven] tells
/// those above what was carried out. [HelpLaw], [HouseholdIncomes], [LowIncomes] and [GreenChannel] are what
/// assistance asks of modules above it; they answer.
///
/// Others may use the types in this package and the views `assistance.reported_*`.
@ApplicationModule(allowedDependencies = {"access", "journal", "shell", "region", "registry"})
@NullMarked
package org.holdfast.office.assistance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
