package org.fivesigma.plugin.root.writing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A ROOT file that is being written; close it to make it whole. */
public final class RootWriter implements AutoCloseable {
    private static final int FIRST_RECORD = 100;
    private static final int VERSION = 60806;
    private static final int BIG = 1_000_000;
    private static final int LAST_PLACE = 2_000_000_000;

    private final FileChannel channel;
    private final Format format;
    private final List<Folder> folders = new ArrayList<>();
    private long end = FIRST_RECORD;

    private RootWriter(FileChannel channel, Format format) {
        this.channel = channel;
        this.format = format;
    }

    /** Begins a file, over one that may be there. */
    public static RootWriter create(Path path, Format format) throws IOException {
        FileChannel channel = FileChannel.open(
                path, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
        RootWriter writer = new RootWriter(channel, format);
        writer.folder(Optional.empty(), path.getFileName().toString());
        return writer;
    }

    /** The top folder. */
    public Folder top() {
        return folders.get(0);
    }

    /** Leaves a hole, which takes no room on most disks: what comes next is so many bytes later. */
    public RootWriter hole(long bytes) {
        end += bytes;
        return this;
    }

    Format format() {
        return format;
    }

    Folder folder(Optional<Folder> parent, String name) throws IOException {
        Folder folder = new Folder(this, parent, name, end);
        folders.add(folder);
        append(folder.record());
        return folder;
    }

    /** Where the next record starts. */
    long end() {
        return end;
    }

    /** Writes an object with its key; gives the key. */
    Bytes object(Label label, byte[] object) throws IOException {
        byte[] stored = format.stored(object);
        Bytes key = label.key(format, end, stored.length, object.length, 0);
        append(key.toArray());
        append(stored);
        return key;
    }

    void append(byte[] bytes) throws IOException {
        write(bytes, end);
        end += bytes.length;
    }

    private void write(byte[] bytes, long place) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
            channel.write(rest, place + rest.position());
        }
    }

    /** Writes what tells where things are. */
    @Override
    public void close() throws IOException {
        try (channel) {
            for (Folder folder : folders) {
                folder.keys();
            }
            long info = end;
            Label list = new Label("TList", "StreamerInfo", "Doubly linked list", 1, FIRST_RECORD);
            object(list, new Descriptions().write(list.length(format)).toArray());
            int infoBytes = Math.toIntExact(end - info);
            for (Folder folder : folders) {
                write(folder.record(), folder.seek());
            }
            free(info, infoBytes);
        }
    }

    private void free(long info, int infoBytes) throws IOException {
        long free = end;
        Label label = top().label();
        Bytes gap = new Bytes(0).int16(format.big() ? 1001 : 1);
        int length = label.length(format) + gap.length() + 2 * format.placeSize();
        format.place(gap, free + length);
        format.place(gap, LAST_PLACE);
        append(label.key(format, free, gap.length(), gap.length(), 0).toArray());
        append(gap.toArray());
        Bytes head = new Bytes(0).put("root".getBytes(StandardCharsets.US_ASCII));
        head.int32(format.big() ? BIG + VERSION : VERSION).int32(FIRST_RECORD);
        format.place(head, end);
        format.place(head, free);
        head.int32(length)
                .int32(1)
                .int32(top().nameBytes())
                .int8(format.placeSize())
                .int32(1);
        format.place(head, info);
        head.int32(infoBytes).int16(1).int64(0).int64(0);
        write(head.toArray(), 0);
    }
}
