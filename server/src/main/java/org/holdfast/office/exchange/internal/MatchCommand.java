package org.holdfast.office.exchange.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The operator's program that matches batches. Its words are the operator's own, from the office's settings; no
/// shell reads them.
@Component
class MatchCommand {
    private static final Logger LOG = LoggerFactory.getLogger(MatchCommand.class);
    private static final int LAST_WORDS = 5;

    private final List<String> program;
    private final Duration limit;

    MatchCommand(
            @Value("${holdfast.matching.command}") List<String> program,
            @Value("${holdfast.matching.command-limit}") Duration limit) {
        this.program = program.stream().filter(word -> !word.isBlank()).toList();
        this.limit = limit;
    }

    boolean isSet() {
        return !program.isEmpty();
    }

    /// Runs it with these words behind its own and waits for its end; what it says goes to the log.
    ///
    /// @throws IOException when it cannot be started, ends with another status than 0, or takes too long; with its
    /// last words
    void run(List<String> words) throws IOException {
        List<String> all = new ArrayList<>(program);
        all.addAll(words);
        Process process = new ProcessBuilder(all).redirectErrorStream(true).start();
        Deque<String> last = new ArrayDeque<>();
        Thread listening = Thread.ofVirtual().start(() -> listen(process, last));
        try {
            if (!process.waitFor(limit.toSeconds(), TimeUnit.SECONDS)) {
                throw new IOException(program.getFirst() + " was not done within " + limit.toMinutes() + " minutes");
            }
            listening.join();
            if (process.exitValue() != 0) {
                throw new IOException(
                        program.getFirst() + " ended with " + process.exitValue() + ": " + String.join(" / ", last));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(program.getFirst() + " was stopped with the office", e);
        } finally {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
        }
    }

    private static void listen(Process process, Deque<String> last) {
        try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                LOG.info("Matching elsewhere: {}", line);
                last.addLast(line);
                if (last.size() > LAST_WORDS) {
                    last.removeFirst();
                }
            }
        } catch (IOException e) {
            LOG.debug("What the program said could not be read to its end", e);
        }
    }
}
