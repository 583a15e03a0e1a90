package io.github.filigree.cli.option;

import io.github.filigree.cli.terminal.Failure;
import io.github.filigree.cli.terminal.Progress;
import io.github.filigree.cli.terminal.Summary;
import io.github.filigree.cli.terminal.Terminal;
import io.github.filigree.io.image.FileException;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import picocli.CommandLine.ParameterException;

/** The work on several files, as many at once as there are threads and as memory has room for. */
final class BatchRun {

    /** What an image takes in memory is at most about so many times its file. */
    private static final long MEMORY_PER_BYTE = 16;

    private final CommonOptions common;
    private final List<String> files;
    private final Batch.Work work;
    private final Summary.Entry[] entries;
    private final Map<Integer, Exception> failures = new TreeMap<>();

    /** Files for which memory was short while others were worked on. */
    private final List<Integer> starved = new ArrayList<>();
    private final AtomicReference<ParameterException> misuse = new AtomicReference<>();

    BatchRun(CommonOptions common, List<String> files, Batch.Work work) {
        this.common = common;
        this.files = files;
        this.work = work;
        entries = new Summary.Entry[files.size()];
    }

    /** Works on all of them. */
    void run() {
        int threads = common.threads() > 0 ? common.threads() : Runtime.getRuntime().availableProcessors();
        int atOnce = Math.min(threads, fitting());
        if (atOnce > 1) {
            together(atOnce, threads / atOnce);
            // What memory was too short for may fit when it is alone.
            starved.stream().sorted().forEach(this::attemptAlone);
        } else {
            for (int file = 0; file < entries.length; file++) {
                common.nowOn(file, entries.length);
                attemptAlone(file);
            }
        }
        if (misuse.get() != null) {
            throw misuse.get();
        }
    }

    /** {@return what is told of each file, in their order; null for one that failed} */
    Summary.Entry[] entries() {
        return entries;
    }

    /** {@return why files failed, by their places} */
    Map<Integer, Exception> failures() {
        return failures;
    }

    /** {@return how many files may be in memory at once, so that half of it is left} */
    private int fitting() {
        long room = Runtime.getRuntime().maxMemory() / 2 / MEMORY_PER_BYTE;
        int count = 0;
        for (long size : files.stream().map(f -> new File(f).length()).sorted(Comparator.reverseOrder()).toList()) {
            room -= size;
            if (room < 0) {
                break;
            }
            count++;
        }
        return count;
    }

    private void together(int atOnce, int threadsEach) {
        common.share(threadsEach);
        try (Progress progress = common.progress("all images");
                ExecutorService pool = Executors.newFixedThreadPool(atOnce)) {
            common.muteProgress();
            int[] done = new int[1];
            for (int i = 0; i < entries.length; i++) {
                int file = i;
                pool.execute(() -> {
                    try {
                        attempt(file);
                    } catch (OutOfMemoryError e) {
                        synchronized (starved) {
                            starved.add(file);
                        }
                    }
                    synchronized (done) {
                        progress.update(++done[0], entries.length, "images");
                    }
                });
            }
        }
    }

    private void attemptAlone(int file) {
        try {
            attempt(file);
        } catch (OutOfMemoryError e) {
            failed(file, e);
        }
    }

    /** Works on a file, and notes down how it went; memory that is too short is left to the caller. */
    private void attempt(int file) {
        if (misuse.get() != null) {
            return;
        }
        try {
            entries[file] = work.on(files.get(file));
        } catch (ParameterException e) {
            misuse.set(e);
        } catch (IOException | RuntimeException | InternalError | StackOverflowError e) {
            failed(file, e);
        }
    }

    private synchronized void failed(int file, Throwable thrown) {
        Exception failure = told(files.get(file), thrown);
        failures.put(file, failure);
        common.complain(failure);
    }

    /** {@return a failure in one line that names the file} */
    private static Exception told(String file, Throwable thrown) {
        return switch (thrown) {
            case Failure failure -> failure;
            case FileException failure -> failure;
            default -> new Failure(file + ": " + Terminal.words(thrown), thrown);
        };
    }
}
