package org.fivesigma.plugin.csv;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads JSON into maps, lists, texts and numbers; enough for reference values, which are well formed. */
final class Json {
    private static final Pattern TOKEN =
            Pattern.compile("\\G\\s*(?:([\\[\\]{},:])|\"((?:[^\"\\\\]|\\\\.)*)\"|([^\\s\\[\\]{},:\"]+))");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(u[0-9a-fA-F]{4}|.)");

    private final Matcher tokens;

    Json(String text) {
        tokens = TOKEN.matcher(text);
        advance();
    }

    private void advance() {
        if (!tokens.find()) {
            tokens.region(0, 0);
        }
    }

    private boolean at(String sign) {
        return sign.equals(tokens.group(1));
    }

    Object value() {
        if (at("{")) {
            return map();
        }
        if (at("[")) {
            return list();
        }
        boolean text = tokens.group(2) != null;
        return text ? unescaped(tokens.group(2)) : literal(tokens.group(3));
    }

    private Map<String, Object> map() {
        Map<String, Object> map = new LinkedHashMap<>();
        advance();
        while (!at("}")) {
            String key = unescaped(tokens.group(2));
            advance();
            advance();
            map.put(key, value());
            advance();
            if (at(",")) {
                advance();
            }
        }
        return map;
    }

    private List<Object> list() {
        List<Object> list = new ArrayList<>();
        advance();
        while (!at("]")) {
            list.add(value());
            advance();
            if (at(",")) {
                advance();
            }
        }
        return list;
    }

    private static Object literal(String text) {
        return switch (text) {
            case "true", "false" -> Boolean.valueOf(text);
            case "null" -> "";
            default -> Double.valueOf(text);
        };
    }

    private static String unescaped(String text) {
        return ESCAPE.matcher(text).replaceAll(match -> {
            String code = match.group(1);
            String plain = switch (code.charAt(0)) {
                case 'u' -> String.valueOf((char) Integer.parseInt(code.substring(1), 16));
                case 'n' -> "\n";
                case 'r' -> "\r";
                case 't' -> "\t";
                default -> code;
            };
            return Matcher.quoteReplacement(plain);
        });
    }
}
