package org.holdfast.office.shell;

import org.holdfast.office.shell.internal.ByProvince;
import org.holdfast.office.shell.internal.PartitionAlone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/// `./holdfast partition`: keeps a national office's large tables by province, in place, while the office is
/// closed.
///
/// Ends with 0 when every table is in partitions, 1 when something stood against it; the tables are whole
/// either way.
public final class PartitionCommand {
    private PartitionCommand() {}

    /// Takes the server's own settings: `--holdfast.data=…`, `--holdfast.database.url=…`, `--holdfast.keys=…`, and
    /// `--holdfast.partition.keep-free=…`, what must stay free on the disk (1GB).
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /// The command without the end of the process.
    public static int run(String[] arguments) {
        SpringApplication alone = new SpringApplication(PartitionAlone.class);
        alone.setWebApplicationType(WebApplicationType.NONE);
        alone.setLogStartupInfo(false);
        try (ConfigurableApplicationContext context = alone.run(arguments)) {
            context.getBean(ByProvince.class).run();
            return 0;
        } catch (RuntimeException e) {
            Throwable root = e;
            while (root.getCause() != null && root.getCause() != root) {
                root = root.getCause();
            }
            System.out.println("Not partitioned: " + root.getMessage());
            return 1;
        }
    }
}
