package org.holdfast.office.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Within;
import org.holdfast.office.access.internal.FirstLock;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// An office of its own in which a test may take a lock away or break the database's answers. Started once a
/// run, only if a test asks for it.
public final class Laboratory {
    private static volatile TestOffice office;

    private Laboratory() {}

    public static synchronized TestOffice office() {
        if (office == null) {
            office = TestOffice.start(Map.of(), Bench.class);
        }
        return office;
    }

    /// The first lock, with a handle.
    public static final class OpenableLock extends FirstLock {
        private volatile boolean open;

        public void open(boolean wide) {
            open = wide;
        }

        @Override
        public Within around(Acting who) {
            return open ? new Within(0, Acting.NATION_END) : super.around(who);
        }
    }

    /// Fails the n-th call to the database of the thread that armed it.
    public static final class Failing extends DelegatingDataSource {
        private static final Set<String> CALLS =
                Set.of("execute", "executeQuery", "executeUpdate", "executeBatch", "executeLargeUpdate");
        private final ThreadLocal<AtomicInteger> left = new ThreadLocal<>();
        private final ThreadLocal<Boolean> afterCommit = ThreadLocal.withInitial(() -> false);

        Failing(DataSource real) {
            super(real);
        }

        /// @param n the first call is 1; a commit counts as one call
        /// @param afterwards a failing commit is carried out first: only its answer gets lost
        public void arm(int n, boolean afterwards) {
            left.set(new AtomicInteger(n));
            afterCommit.set(afterwards);
        }

        /// @return true when the failure happened
        public boolean disarm() {
            AtomicInteger counter = left.get();
            left.remove();
            afterCommit.remove();
            return counter != null && counter.get() <= 0;
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection real = super.getConnection();
            return left.get() == null ? real : watched(real);
        }

        private Connection watched(Connection real) {
            return (Connection) Proxy.newProxyInstance(
                    Laboratory.class.getClassLoader(), new Class<?>[] {Connection.class}, (self, method, arguments) -> {
                        boolean commit = method.getName().equals("commit");
                        if (commit && !afterCommit.get()) {
                            count();
                        }
                        Object result = call(real, method, arguments);
                        if (commit && afterCommit.get()) {
                            count();
                        }
                        return result instanceof Statement statement ? watched(statement) : result;
                    });
        }

        private Object watched(Statement real) {
            return Proxy.newProxyInstance(
                    Laboratory.class.getClassLoader(), interfaces(real), (self, method, arguments) -> {
                        if (CALLS.contains(method.getName())) {
                            count();
                        }
                        return call(real, method, arguments);
                    });
        }

        private static Class<?>[] interfaces(Statement real) {
            return real instanceof java.sql.CallableStatement
                    ? new Class<?>[] {java.sql.CallableStatement.class}
                    : real instanceof java.sql.PreparedStatement
                            ? new Class<?>[] {java.sql.PreparedStatement.class}
                            : new Class<?>[] {Statement.class};
        }

        private void count() throws SQLException {
            AtomicInteger counter = left.get();
            if (counter != null && counter.decrementAndGet() == 0) {
                throw new SQLException("The line to the database broke (on purpose).", "08006");
            }
        }

        private static Object call(Object real, java.lang.reflect.Method method, Object[] arguments) throws Throwable {
            try {
                return method.invoke(real, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }
    }

    /// Puts the handles in.
    @Configuration
    public static class Bench {
        @Bean
        @Primary
        OpenableLock openableLock() {
            return new OpenableLock();
        }

        @Bean
        static BeanPostProcessor failing() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource source && name.equals("dataSource") ? new Failing(source) : bean;
                }
            };
        }
    }
}
