package org.holdfast.office;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;

/// The office: one application, its packages are its modules.
@SpringBootApplication(exclude = {FlywayAutoConfiguration.class, UserDetailsServiceAutoConfiguration.class})
public class Holdfast {
    /// Starts the server; settings come from `application.yaml`, the environment and `--name=value`.
    public static void main(String[] arguments) {
        SpringApplication.run(Holdfast.class, arguments);
    }
}
