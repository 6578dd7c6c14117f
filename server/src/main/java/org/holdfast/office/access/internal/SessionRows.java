package org.holdfast.office.access.internal;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;

/// A browser sends several requests at once; when two of them note the same attribute of a new session, the
/// later one takes its place instead of failing.
@Configuration
class SessionRows {
    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer keepAttributes() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }
}
