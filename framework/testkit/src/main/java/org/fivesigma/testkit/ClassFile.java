package org.fivesigma.testkit;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a compiled class refers to, read from its class file (Java Virtual Machine Specification, chapter 4).
 *
 * <p>Annotations are left out: they describe a class and are not needed to run it.
 *
 * @param name the class, for example {@code org.fivesigma.text.Tree$Scalar}
 * @param types the classes that it names
 * @param members the fields and methods that it uses, for example {@code java.util.Random.<init>()V}
 */
record ClassFile(String name, Set<String> types, Set<String> members) {
    private static final Pattern IN_DESCRIPTOR = Pattern.compile("L([\\w/$]+)[;<]");

    /** Reads a class file. */
    static ClassFile read(InputStream content) throws IOException {
        return new Reader(new DataInputStream(content)).read();
    }

    /** The package of a class. */
    static String packageOf(String type) {
        return type.substring(0, Math.max(0, type.lastIndexOf('.')));
    }

    private static final class Reader {
        private final DataInputStream in;
        private final Set<String> types = new TreeSet<>();
        private final Set<String> members = new TreeSet<>();
        private String[] texts;
        private int[] kinds;
        private int[] first;
        private int[] second;

        Reader(DataInputStream in) {
            this.in = in;
        }

        ClassFile read() throws IOException {
            in.skipNBytes(8);
            constants();
            in.skipNBytes(2);
            String name = type(in.readUnsignedShort());
            in.skipNBytes(2);
            in.skipNBytes(2L * in.readUnsignedShort());
            declarations();
            declarations();
            attributes();
            references();
            return new ClassFile(name, types, members);
        }

        private void constants() throws IOException {
            int count = in.readUnsignedShort();
            texts = new String[count];
            kinds = new int[count];
            first = new int[count];
            second = new int[count];
            for (int i = 1; i < count; i++) {
                kinds[i] = in.readUnsignedByte();
                switch (kinds[i]) {
                    case 1 -> texts[i] = in.readUTF();
                    case 3, 4 -> in.skipNBytes(4);
                    case 5, 6 -> {
                        in.skipNBytes(8);
                        i++; // long constants take two places
                    }
                    case 7, 8, 16, 19, 20 -> first[i] = in.readUnsignedShort();
                    case 15 -> in.skipNBytes(3);
                    default -> {
                        first[i] = in.readUnsignedShort();
                        second[i] = in.readUnsignedShort();
                    }
                }
            }
        }

        private void declarations() throws IOException {
            for (int left = in.readUnsignedShort(); left > 0; left--) {
                in.skipNBytes(4);
                descriptor(in.readUnsignedShort());
                attributes();
            }
        }

        private void attributes() throws IOException {
            for (int left = in.readUnsignedShort(); left > 0; left--) {
                boolean signature = texts[in.readUnsignedShort()].equals("Signature");
                int length = in.readInt();
                if (signature) {
                    descriptor(in.readUnsignedShort());
                } else {
                    in.skipNBytes(length);
                }
            }
        }

        private void references() {
            for (int i = 1; i < kinds.length; i++) {
                switch (kinds[i]) {
                    case 7 -> types.add(type(i));
                    case 9, 10, 11 ->
                        members.add(type(first[i]) + "." + texts[first[second[i]]] + texts[second[second[i]]]);
                    case 12 -> descriptor(second[i]);
                    case 16 -> descriptor(first[i]);
                    default -> {}
                }
            }
        }

        private void descriptor(int text) {
            Matcher matcher = IN_DESCRIPTOR.matcher(texts[text]);
            while (matcher.find()) {
                types.add(matcher.group(1).replace('/', '.'));
            }
        }

        private String type(int constant) {
            String name = texts[first[constant]];
            Matcher array = IN_DESCRIPTOR.matcher(name);
            return (name.startsWith("[") && array.find() ? array.group(1) : name).replace('/', '.');
        }
    }
}
