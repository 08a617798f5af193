package org.fivesigma.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads recipe files that truly lie in one folder or below it, wherever links may point. */
public final class FolderFiles implements ParentFiles {
    private final Path folder;

    /** Reads files of this folder only. */
    public FolderFiles(Path folder) {
        this.folder = folder;
    }

    /**
     * Reads one file, but no more of it than shows that it is too large for a recipe.
     *
     * @throws IOException if the file is absent, no plain file, or lies outside the folder once links are followed
     */
    @Override
    public byte[] read(String path) throws IOException {
        try {
            return readInside(path);
        } catch (NoSuchFileException e) {
            throw new IOException("there is no such file", e);
        } catch (AccessDeniedException e) {
            throw new IOException("you may not read it", e);
        } catch (InvalidPathException e) {
            throw new IOException("no file can have this name", e);
        }
    }

    private byte[] readInside(String path) throws IOException {
        Path real = folder.toRealPath();
        Path file = real.resolve(path).toRealPath();
        if (!file.startsWith(real)) {
            throw new IOException("it lies outside the recipe's folder");
        }
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException("it is not a plain file");
        }
        try (InputStream bytes = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            return bytes.readNBytes(RecipeBytes.MOST_BYTES + 1);
        }
    }
}
