package io.github.filigree.cli.option;

import io.github.filigree.cli.terminal.Failure;
import io.github.filigree.io.Images;
import io.github.filigree.io.image.FileException;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * The files that a command line names: by their own names, by patterns such as {@code *.png} and
 * {@code **}{@code /*.tif} where the shell left them alone, and by directories.
 */
final class InputFiles {

    /** What a pattern is known by. */
    private static final Pattern SPECIAL = Pattern.compile("[*?\\[]");

    private final CommonOptions common;
    private final boolean recursive;

    /** By name its folder, below the directory or the fixed part of the pattern that it was found by. */
    private final Map<String, String> trees = new LinkedHashMap<>();
    private final List<String> names = new ArrayList<>();

    private InputFiles(CommonOptions common, boolean recursive) {
        this.common = common;
        this.recursive = recursive;
    }

    /**
     * {@return what names stand for}
     *
     * @param common to complain with, before anything is read
     * @param given as on the command line
     * @param recursive whether directories stand for the images in them
     */
    static InputFiles of(CommonOptions common, List<String> given, boolean recursive) {
        InputFiles files = new InputFiles(common, recursive);
        given.forEach(files::add);
        return files;
    }

    /** {@return the files' names, those of one pattern or directory in alphabetical order} */
    List<String> names() {
        return names;
    }

    /** {@return for files that were found, by name, their folder below where the search began, empty for none} */
    Map<String, String> trees() {
        return trees;
    }

    private void add(String name) {
        File file = new File(name);
        if (name.equals("-") || file.exists() && !(recursive && file.isDirectory())) {
            names.add(name);
        } else if (file.isDirectory()) {
            search(file.toPath(), Integer.MAX_VALUE, path -> Files.isDirectory(path) || Images.isNamedLikeImage(path),
                    name + " has no images in it; those are known by their names there, such as x.png");
        } else if (SPECIAL.matcher(name).find()) {
            matching(name);
        } else {
            names.add(name);
        }
    }

    private void matching(String name) {
        String pattern = name.replace(File.separatorChar, '/');
        Path start = fixedPart(pattern);
        long names = pattern.substring(start.toString().length()).chars().filter(c -> c == '/').count() + 1;
        int depth = pattern.contains("**") ? Integer.MAX_VALUE : (int) names;
        try {
            PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + zeroFoldersToo(pattern));
            search(start, depth, matcher::matches, "no file is named like " + name);
        } catch (PatternSyntaxException e) {
            throw common.misuse(name + " is no file, and no pattern of names: " + e.getDescription());
        }
    }

    /** The folders before the first name with a special character. */
    private static Path fixedPart(String pattern) {
        Matcher special = SPECIAL.matcher(pattern);
        int slash = special.find() ? pattern.lastIndexOf('/', special.start()) : -1;
        return slash == 0 ? Path.of("/") : Path.of(pattern.substring(0, Math.max(0, slash)));
    }

    /** For Java, two stars and a slash stand for one folder or more; for every shell, for none too. */
    private static String zeroFoldersToo(String pattern) {
        return pattern.replaceAll("(?<![^/])\\*\\*/", "{**/,}");
    }

    private void search(Path start, int depth, Predicate<Path> wanted, String otherwise) {
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(start, Set.of(), depth, new Search(start, wanted, found));
        } catch (IOException e) {
            throw new Failure(start + " cannot be searched: " + FileException.words(e), e);
        }
        if (found.isEmpty()) {
            throw new Failure(otherwise);
        }
        found.stream().sorted().forEach(file -> {
            Path folder = start.relativize(file).getParent();
            names.add(file.toString());
            trees.put(file.toString(), folder == null ? "" : folder.toString());
        });
    }

    /** Goes through a directory, but into no hidden ones and no links to others, which may lead in a circle. */
    private static final class Search extends SimpleFileVisitor<Path> {

        private final Path start;
        private final Predicate<Path> wanted;
        private final List<Path> found;

        Search(Path start, Predicate<Path> wanted, List<Path> found) {
            this.start = start;
            this.wanted = wanted;
            this.found = found;
        }

        private static boolean hidden(Path path) {
            return path.getFileName() != null && path.getFileName().toString().startsWith(".");
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            if (folder.equals(start)) {
                return FileVisitResult.CONTINUE;
            }
            boolean image = !hidden(folder) && isImage(folder) && wanted.test(folder);
            if (image) {
                found.add(folder);
            }
            return image || hidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        /** A folder that is one image, and in which none is looked for. */
        private static boolean isImage(Path folder) {
            String name = folder.getFileName().toString().toLowerCase(Locale.ROOT);
            return name.endsWith(".zarr") || name.endsWith(".n5");
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (Files.isRegularFile(file) && !hidden(file) && wanted.test(file)) {
                found.add(file);
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
