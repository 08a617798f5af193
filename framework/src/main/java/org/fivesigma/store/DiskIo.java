package org.fivesigma.store;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The file operations of a store, done by the operating system. */
final class DiskIo implements StoreIo {
    // Windows opens no folder for syncing; its file system keeps names in a journal of its own
    private static final boolean FOLDERS_SYNC = File.separatorChar == '/';

    @Override
    public boolean createFolder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return false;
        }
        try {
            Files.createDirectory(folder);
            return true;
        } catch (FileAlreadyExistsException there) {
            if (Files.isDirectory(folder)) {
                return false;
            }
            throw there;
        }
    }

    @Override
    public Output create(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        return new Output() {
            @Override
            public void write(ByteBuffer bytes) throws IOException {
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
            }

            @Override
            public void sync() throws IOException {
                channel.force(true);
            }

            @Override
            public void close() throws IOException {
                channel.close();
            }
        };
    }

    @Override
    public void replace(Path file, Path name) throws IOException {
        Files.move(file, name, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void syncFolder(Path folder) throws IOException {
        if (!FOLDERS_SYNC) {
            return;
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    @Override
    public SeekableByteChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.READ);
    }

    @Override
    public ByteBuffer map(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
        }
    }

    @Override
    public List<Path> list(Path folder) throws IOException {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            entries.forEach(found::add);
        } catch (NoSuchFileException | NotDirectoryException nothingThere) {
            return List.of();
        } catch (java.nio.file.DirectoryIteratorException failed) {
            throw failed.getCause();
        }
        Collections.sort(found);
        return found;
    }

    @Override
    public Optional<Facts> facts(Path file) throws IOException {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return Optional.of(
                    new Facts(attributes.size(), attributes.lastModifiedTime().toInstant()));
        } catch (NoSuchFileException nothingThere) {
            return Optional.empty();
        }
    }

    @Override
    public void touch(Path file, Instant time) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(time));
    }

    @Override
    public void delete(Path file) throws IOException {
        Files.deleteIfExists(file);
    }

    @Override
    public Closeable hold(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try {
            channel.lock();
        } catch (IOException thisDiskHasNoLocks) {
            // the file alone then says that the process may live, see Holder.UNKNOWN
            return channel;
        }
        return channel;
    }

    @Override
    public Holder holder(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            return holder(channel);
        } catch (NoSuchFileException nobody) {
            return Holder.NOBODY;
        }
    }

    private static Holder holder(FileChannel channel) {
        try (FileLock lock = channel.tryLock()) {
            return lock == null ? Holder.SOMEBODY : Holder.NOBODY;
        } catch (OverlappingFileLockException thisProcess) {
            return Holder.SOMEBODY;
        } catch (IOException thisDiskHasNoLocks) {
            return Holder.UNKNOWN;
        }
    }
}
