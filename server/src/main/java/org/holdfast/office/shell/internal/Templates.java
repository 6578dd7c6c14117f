package org.holdfast.office.shell.internal;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The pages, compiled with the program.
@Configuration
class Templates {
    @Bean
    TemplateEngine templateEngine() {
        TemplateEngine engine =
                TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.holdfast.templates");
        engine.setTrimControlStructures(true);
        return engine;
    }
}
