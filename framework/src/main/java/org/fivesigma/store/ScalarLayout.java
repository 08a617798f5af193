package org.fivesigma.store;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** Single values: texts, numbers by their shortest exact decimals, flags. */
enum ScalarLayout implements Layout {
    TEXT {
        @Override
        public void write(Object value, JsonGenerator json) throws IOException {
            json.writeString((String) value);
        }

        @Override
        public Object read(JsonParser json) throws IOException {
            Json.expect(json, JsonToken.VALUE_STRING);
            return json.getText();
        }
    },
    DOUBLE {
        @Override
        public void write(Object value, JsonGenerator json) throws IOException {
            write((double) value, json);
        }

        @Override
        public Object read(JsonParser json) throws IOException {
            return readDouble(json);
        }
    },
    FLOAT {
        @Override
        public void write(Object value, JsonGenerator json) throws IOException {
            write((float) value, json);
        }

        @Override
        public Object read(JsonParser json) throws IOException {
            return readFloat(json);
        }
    },
    LONG {
        @Override
        public void write(Object value, JsonGenerator json) throws IOException {
            json.writeNumber((long) value);
        }

        @Override
        public Object read(JsonParser json) throws IOException {
            Json.expect(json, JsonToken.VALUE_NUMBER_INT);
            return json.getLongValue();
        }
    },
    INT {
        @Override
        public void write(Object value, JsonGenerator json) throws IOException {
            json.writeNumber((int) value);
        }

        @Override
        public Object read(JsonParser json) throws IOException {
            Json.expect(json, JsonToken.VALUE_NUMBER_INT);
            return json.getIntValue();
        }
    },
    FLAG {
        @Override
        public void write(Object value, JsonGenerator json) throws IOException {
            json.writeBoolean((boolean) value);
        }

        @Override
        public Object read(JsonParser json) throws IOException {
            return json.getBooleanValue();
        }
    };

    static void write(double value, JsonGenerator json) throws IOException {
        if (Double.isFinite(value)) {
            json.writeNumber(value);
            return;
        }
        json.writeString(Double.toString(value));
    }

    static void write(float value, JsonGenerator json) throws IOException {
        if (Float.isFinite(value)) {
            json.writeNumber(value);
            return;
        }
        json.writeString(Float.toString(value));
    }

    static double readDouble(JsonParser json) throws IOException {
        if (json.currentToken() == JsonToken.VALUE_STRING) {
            return notFinite(json.getText());
        }
        Json.expect(json, JsonToken.VALUE_NUMBER_FLOAT);
        return json.getDoubleValue();
    }

    // from the text, because rounding to double first may round to another float
    static float readFloat(JsonParser json) throws IOException {
        if (json.currentToken() == JsonToken.VALUE_STRING) {
            return (float) notFinite(json.getText());
        }
        Json.expect(json, JsonToken.VALUE_NUMBER_FLOAT);
        return Float.parseFloat(json.getText());
    }

    private static double notFinite(String text) throws IOException {
        return switch (text) {
            case "NaN" -> Double.NaN;
            case "Infinity" -> Double.POSITIVE_INFINITY;
            case "-Infinity" -> Double.NEGATIVE_INFINITY;
            default -> throw new Damage("'" + text + "' is no number");
        };
    }
}
