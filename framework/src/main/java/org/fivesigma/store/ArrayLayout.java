package org.fivesigma.store;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Arrays;

/** Primitive arrays: numbers as JSON arrays, bytes as base64. */
enum ArrayLayout implements Layout {
    DOUBLES {
        @Override
        public void write(Object value, JsonGenerator json) throws IOException {
            json.writeStartArray();
            for (double number : (double[]) value) {
                ScalarLayout.write(number, json);
            }
            json.writeEndArray();
        }

        @Override
        public Object read(JsonParser json) throws IOException {
            double[] values = new double[FIRST];
            int count = 0;
            while (more(json)) {
                values = count < values.length ? values : Arrays.copyOf(values, larger(count));
                values[count++] = ScalarLayout.readDouble(json);
            }
            return Arrays.copyOf(values, count);
        }
    },
    FLOATS {
        @Override
        public void write(Object value, JsonGenerator json) throws IOException {
            json.writeStartArray();
            for (float number : (float[]) value) {
                ScalarLayout.write(number, json);
            }
            json.writeEndArray();
        }

        @Override
        public Object read(JsonParser json) throws IOException {
            float[] values = new float[FIRST];
            int count = 0;
            while (more(json)) {
                values = count < values.length ? values : Arrays.copyOf(values, larger(count));
                values[count++] = ScalarLayout.readFloat(json);
            }
            return Arrays.copyOf(values, count);
        }
    },
    LONGS {
        @Override
        public void write(Object value, JsonGenerator json) throws IOException {
            long[] values = (long[]) value;
            json.writeArray(values, 0, values.length);
        }

        @Override
        public Object read(JsonParser json) throws IOException {
            long[] values = new long[FIRST];
            int count = 0;
            while (more(json)) {
                values = count < values.length ? values : Arrays.copyOf(values, larger(count));
                values[count++] = json.getLongValue();
            }
            return Arrays.copyOf(values, count);
        }
    },
    INTS {
        @Override
        public void write(Object value, JsonGenerator json) throws IOException {
            int[] values = (int[]) value;
            json.writeArray(values, 0, values.length);
        }

        @Override
        public Object read(JsonParser json) throws IOException {
            int[] values = new int[FIRST];
            int count = 0;
            while (more(json)) {
                values = count < values.length ? values : Arrays.copyOf(values, larger(count));
                values[count++] = json.getIntValue();
            }
            return Arrays.copyOf(values, count);
        }
    },
    FLAGS {
        @Override
        public void write(Object value, JsonGenerator json) throws IOException {
            json.writeStartArray();
            for (boolean flag : (boolean[]) value) {
                json.writeBoolean(flag);
            }
            json.writeEndArray();
        }

        @Override
        public Object read(JsonParser json) throws IOException {
            boolean[] values = new boolean[FIRST];
            int count = 0;
            while (more(json)) {
                values = count < values.length ? values : Arrays.copyOf(values, larger(count));
                values[count++] = json.getBooleanValue();
            }
            return Arrays.copyOf(values, count);
        }
    },
    BYTES {
        @Override
        public void write(Object value, JsonGenerator json) throws IOException {
            json.writeBinary((byte[]) value);
        }

        @Override
        public Object read(JsonParser json) throws IOException {
            return json.getBinaryValue();
        }
    };

    private static final int FIRST = 16;

    private static int larger(int count) {
        return (int) Math.min(count * 2L, Integer.MAX_VALUE - 8);
    }

    private static boolean more(JsonParser json) throws IOException {
        return json.nextToken() != JsonToken.END_ARRAY;
    }
}
