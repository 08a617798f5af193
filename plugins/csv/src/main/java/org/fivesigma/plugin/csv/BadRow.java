package org.fivesigma.plugin.csv;

/** Why a row does not fit the columns. */
enum BadRow {
    FIELDS("wrong number of fields"),
    NUMBER("text in a column of numbers"),
    DIGITS("integer of more digits than a number keeps"),
    INTEGER("no integer in a column of integers"),
    QUOTES("text after a closing quotation mark"),
    ENCODING("text that is not UTF-8");

    private final String reason;

    BadRow(String reason) {
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
