package org.holdfast.office.access.web;

import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Hangs the matrix check before, and the arguments into, every handler.
@Configuration
class WebSetUp implements WebMvcConfigurer {
    private final Arguments arguments;
    private final MatrixCheck check;
    private final DeclaredFields fields;

    WebSetUp(Arguments arguments, MatrixCheck check, DeclaredFields fields) {
        this.arguments = arguments;
        this.check = check;
        this.fields = fields;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(arguments);
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/static/**")
                .addResourceLocations("classpath:/static/")
                .setCacheControl(CacheControl.maxAge(Duration.ofHours(1)));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(check);
        registry.addInterceptor(fields);
    }
}
