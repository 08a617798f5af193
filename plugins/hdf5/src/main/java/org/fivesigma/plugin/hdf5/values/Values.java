package org.fivesigma.plugin.hdf5.values;

import java.nio.ByteBuffer;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.plugin.hdf5.file.BadValue;
import org.fivesigma.plugin.hdf5.file.Bytes;
import org.fivesigma.plugin.hdf5.types.MemberLayout;
import org.fivesigma.plugin.hdf5.types.ValueEncoding;

/** Room for the values of one column; any thread may put values there, each at other places. */
public sealed interface Values {
    /** Decodes values and puts them at a place and after it. */
    void put(Strip strip, MemberLayout layout, int to, Workspace workspace);

    /** Copies the first so many values to larger room of the same kind. */
    void copy(int count, Values larger);

    /** A column of the first so many values. */
    Column column(ColumnSpec spec, int count);

    /** Room for floats. */
    record Floats(FloatBuffer room) implements Values {
        @Override
        public void put(Strip strip, MemberLayout layout, int to, Workspace workspace) {
            int count = strip.groups() * layout.count();
            float[] decoded = workspace.floats(count);
            Numbers.floats(strip, layout, decoded);
            room.put(to, decoded, 0, count);
        }

        @Override
        public void copy(int count, Values larger) {
            ((Floats) larger).room.put(0, room, 0, count);
        }

        @Override
        public Column column(ColumnSpec spec, int count) {
            return new Column.Floats(spec, count == room.limit() ? room : room.slice(0, count));
        }
    }

    /** Room for doubles. */
    record Doubles(DoubleBuffer room) implements Values {
        @Override
        public void put(Strip strip, MemberLayout layout, int to, Workspace workspace) {
            int count = strip.groups() * layout.count();
            double[] decoded = workspace.doubles(count);
            Numbers.doubles(strip, layout, decoded);
            room.put(to, decoded, 0, count);
        }

        @Override
        public void copy(int count, Values larger) {
            ((Doubles) larger).room.put(0, room, 0, count);
        }

        @Override
        public Column column(ColumnSpec spec, int count) {
            return new Column.Doubles(spec, count == room.limit() ? room : room.slice(0, count));
        }
    }

    /** Room for integers. */
    record Longs(LongBuffer room) implements Values {
        @Override
        public void put(Strip strip, MemberLayout layout, int to, Workspace workspace) {
            int count = strip.groups() * layout.count();
            long[] decoded = workspace.longs(count);
            Numbers.longs(strip, layout, decoded);
            if (layout.encoding() == ValueEncoding.UNSIGNED && layout.size() == Long.BYTES) {
                refuseNegative(decoded, count);
            }
            room.put(to, decoded, 0, count);
        }

        private static void refuseNegative(long[] decoded, int count) {
            for (int i = 0; i < count; i++) {
                if (decoded[i] < 0) {
                    throw new BadValue(
                            i, "the number " + Long.toUnsignedString(decoded[i]) + ", which is more than 2^63 - 1");
                }
            }
        }

        @Override
        public void copy(int count, Values larger) {
            ((Longs) larger).room.put(0, room, 0, count);
        }

        @Override
        public Column column(ColumnSpec spec, int count) {
            return new Column.Longs(spec, count == room.limit() ? room : room.slice(0, count));
        }
    }

    /** Room for flags. */
    record Flags(ByteBuffer room) implements Values {
        @Override
        public void put(Strip strip, MemberLayout layout, int to, Workspace workspace) {
            int count = strip.groups() * layout.count();
            byte[] decoded = workspace.flags(count);
            Numbers.bytes(strip, layout, decoded);
            for (int i = 0; i < count; i++) {
                if (decoded[i] != 0 && decoded[i] != 1) {
                    throw new BadValue(i, "the flag " + decoded[i] + ", which is neither false nor true");
                }
            }
            room.put(to, decoded, 0, count);
        }

        @Override
        public void copy(int count, Values larger) {
            ((Flags) larger).room.put(0, room, 0, count);
        }

        @Override
        public Column column(ColumnSpec spec, int count) {
            return new Column.Flags(spec, count == room.limit() ? room : room.slice(0, count));
        }
    }

    /** Room for texts of a fixed number of bytes. */
    record Texts(String[] room) implements Values {
        @Override
        public void put(Strip strip, MemberLayout layout, int to, Workspace workspace) {
            for (int i = 0; i < strip.groups(); i++) {
                int at = strip.at() + i * strip.stride();
                ByteBuffer text = ByteBuffer.wrap(strip.bytes(), at, length(strip.bytes(), at, layout));
                try {
                    room[to + i] = Bytes.text(text);
                } catch (CharacterCodingException e) {
                    throw new BadValue(i, "a text that is not in UTF-8");
                }
            }
        }

        private static int length(byte[] bytes, int at, MemberLayout layout) {
            int length = 0;
            if (layout.encoding() == ValueEncoding.ZERO_ENDED_TEXT) {
                while (length < layout.size() && bytes[at + length] != 0) {
                    length++;
                }
                return length;
            }
            int padding = layout.encoding() == ValueEncoding.BLANK_PADDED_TEXT ? ' ' : 0;
            length = layout.size();
            while (length > 0 && bytes[at + length - 1] == padding) {
                length--;
            }
            return length;
        }

        @Override
        public void copy(int count, Values larger) {
            System.arraycopy(room, 0, ((Texts) larger).room, 0, count);
        }

        @Override
        public Column column(ColumnSpec spec, int count) {
            return new Column.Texts(spec, count == room.length ? room : Arrays.copyOf(room, count));
        }
    }

    /** Room for references, which are followed once all are there. */
    record Referred(byte[] room) implements Values {
        @Override
        public void put(Strip strip, MemberLayout layout, int to, Workspace workspace) {
            for (int i = 0; i < strip.groups(); i++) {
                System.arraycopy(
                        strip.bytes(), strip.at() + i * strip.stride(), room, (to + i) * layout.size(), layout.size());
            }
        }

        @Override
        public void copy(int count, Values larger) {
            throw new IllegalStateException("references are followed and never kept");
        }

        @Override
        public Column column(ColumnSpec spec, int count) {
            throw new IllegalStateException("references are followed and never kept");
        }
    }
}
