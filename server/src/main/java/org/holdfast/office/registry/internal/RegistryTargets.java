package org.holdfast.office.registry.internal;

import java.time.Clock;
import org.holdfast.office.intake.ImportTarget;
import org.holdfast.office.journal.Journal;
import org.holdfast.office.region.Places;
import org.holdfast.office.registry.HouseholdsChanged;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The tables of the registry that take in files.
@Configuration(proxyBeanMethods = false)
class RegistryTargets {
    @Bean
    RegistryTarget.Tools registryTools(
            JdbcClient jdbc,
            Clock clock,
            Resealing resealing,
            Journal journal,
            Places places,
            ObjectProvider<HouseholdsChanged> listeners) {
        return new RegistryTarget.Tools(jdbc, clock, resealing, journal, places, listeners);
    }

    @Bean
    @Order(1)
    ImportTarget householdTarget(RegistryTarget.Tools tools) {
        return new HouseholdTarget(tools);
    }

    @Bean
    @Order(2)
    ImportTarget personTarget(RegistryTarget.Tools tools) {
        return new PersonTarget(tools);
    }

    @Bean
    @Order(3)
    ImportTarget livingTarget(RegistryTarget.Tools tools) {
        return new LivingTarget(tools);
    }

    @Bean
    @Order(4)
    ImportTarget monthsTarget(RegistryTarget.Tools tools) {
        return new MonthsTarget(tools);
    }

    @Bean
    @Order(5)
    ImportTarget yearTarget(RegistryTarget.Tools tools) {
        return new YearTarget(tools, false);
    }

    @Bean
    @Order(8)
    ImportTarget personYearTarget(RegistryTarget.Tools tools) {
        return new YearTarget(tools, true);
    }

    @Bean
    @Order(6)
    ImportTarget eventTarget(RegistryTarget.Tools tools) {
        return new EventTarget(tools);
    }

    @Bean
    @Order(7)
    ImportTarget coverageTarget(RegistryTarget.Tools tools) {
        return new CoverageTarget(tools);
    }

    @Bean
    @Order(9)
    ImportTarget villageTarget(RegistryTarget.Tools tools) {
        return new VillageTarget(tools);
    }

    @Bean
    @Order(10)
    ImportTarget workPlanTarget(RegistryTarget.Tools tools) {
        return new WorkPlanTarget(tools);
    }
}
