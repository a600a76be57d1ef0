package io.github.lemmata.verify.report;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.regex.Pattern;

/// A folder that is filled beside the place where it will stand, and moved there once it is whole.
///
/// Whoever looks at that place sees the former folder or the new one, never half of one. Closing it before
/// it has been moved leaves nothing behind. What a killed process left behind goes when the next folder is staged for
/// the same place.
final class StagedFolder implements AutoCloseable {

    private static final String FORMER = "former";

    private final Path target;
    private final Path staging;

    private StagedFolder(Path target, Path staging) {
        this.target = target;
        this.staging = staging;
    }

    /// An empty folder beside the target, whose parents are made if they are missing.
    static StagedFolder beside(Path target) throws IOException {
        var place = Files.exists(target)
                ? target.toRealPath()
                : target.toAbsolutePath().normalize();
        Files.createDirectories(place.getParent());
        sweep(place);
        return new StagedFolder(place, siblingOf(place));
    }

    /// Where the files go.
    Path path() {
        return staging;
    }

    /// Puts the folder in its place. A former one there is set aside first and deleted last.
    void moveIntoPlace() throws IOException {
        if (!Files.exists(target)) {
            move(staging, target);
            return;
        }
        var aside = siblingOf(target);
        var former = aside.resolve(FORMER);
        move(target, former);
        try {
            move(staging, target);
        } catch (IOException failure) {
            move(former, target);
            delete(aside);
            throw failure;
        }
        delete(aside);
    }

    @Override
    public void close() throws IOException {
        delete(staging);
    }

    private static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    /// Makes a folder beside the target, with the rights that new folders get, named after this process.
    private static Path siblingOf(Path target) throws IOException {
        for (int number = 0; ; number++) {
            var sibling =
                    target.resolveSibling(stem(target) + ProcessHandle.current().pid() + "-" + number);
            try {
                return Files.createDirectory(sibling);
            } catch (FileAlreadyExistsException taken) {
                continue;
            }
        }
    }

    private static String stem(Path target) {
        return "." + target.getFileName() + ".tmp-";
    }

    /// Deletes what processes that no longer run have left beside the target.
    private static void sweep(Path target) throws IOException {
        var form = Pattern.compile(Pattern.quote(stem(target)) + "(\\d{1,18})-\\d+");
        try (var siblings = Files.newDirectoryStream(target.getParent())) {
            for (var sibling : siblings) {
                var name = form.matcher(sibling.getFileName().toString());
                if (name.matches()
                        && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty()) {
                    restore(sibling.resolve(FORMER), target);
                    delete(sibling);
                }
            }
        }
    }

    /// A process may have died between setting the former folder aside and putting the new one in its place.
    private static void restore(Path former, Path target) throws IOException {
        if (Files.exists(former) && !Files.exists(target)) {
            move(former, target);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path emptied, IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(emptied);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
