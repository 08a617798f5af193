package org.fivesigma.plugin.csv;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.fivesigma.api.Checks;
import org.fivesigma.api.Default;
import org.fivesigma.api.Doc;
import org.fivesigma.api.EventReader;
import org.fivesigma.api.InputFailure;
import org.fivesigma.api.StepContext;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.StepType;

/**
 * Reads events from separated text files, plain or gzip, into columns of numbers and texts.
 *
 * <p>Numbers are correctly rounded. A row that does not fit is a failure that names its line, or on request a counted
 * rejection; it is never patched up. Blanks around a field are not part of it unless quoted, blank lines are not rows.
 *
 * <p>All columns are read, also those that no step needs yet: five of 29 take 0.8 of the processor seconds of all, as every
 * byte is looked at anyway, and so an edit of the recipe that uses one more reads no file again. Who wants fewer all the same
 * says so with columns.
 */
@StepType(
        name = "csv",
        version = 2,
        summary = "Reads events from comma, tab, semicolon or blank separated text files, plain or gzip.",
        example = """
                separator: comma
                comment: "#"
                index: first
                """)
public final class Csv implements EventReader<Csv.Options> {
    /** What stands between two fields. */
    public enum Separator {
        @Doc("a comma")
        COMMA,
        @Doc("a tabulator")
        TAB,
        @Doc("a semicolon")
        SEMICOLON,
        @Doc("any number of blanks and tabulators")
        WHITESPACE
    }

    /** Whether a column only counts the rows. */
    public enum Index {
        @Doc("every column holds data")
        NONE,
        @Doc("the first column counts the rows and is left out")
        FIRST
    }

    /** What happens to a row that does not fit the columns. */
    public enum OnBadRow {
        @Doc("the step fails and names the line")
        FAIL,
        @Doc("the row is left out and counted by reason")
        SKIP
    }

    /** How many bits a number is kept in. */
    public enum Precision {
        @Doc("64 bits, about 16 digits")
        DOUBLE,
        @Doc("32 bits, about 7 digits, in half the room")
        SINGLE
    }

    /** How numbers mark their fraction. */
    public enum Decimal {
        @Doc("a point: 1.5")
        POINT,
        @Doc("a comma: 1,5")
        COMMA
    }

    /**
     * How the files are written, and what to take from them.
     *
     * @param names without the index column's
     */
    public record Options(
            @Doc(
                    "what stands between two fields; left out, tab in files that end in .tsv or .tsv.gz, and in others comma, or"
                            + " semicolon where the comma marks the fraction")
            Optional<Separator> separator,

            @Doc("text that starts a comment line; lines are never comments when it is left out")
            Optional<String> comment,

            @Doc("whether the first line names the columns") @Default("true")
            boolean header,

            @Doc("names of the columns in order, in place of the first line's or of column-0, column-1 and so on")
            @Default("[]")
            List<String> names,

            @Doc("the columns to keep, in this order; empty for all") @Default("[]")
            List<String> columns,

            @Doc("whether the first column only counts the rows") @Default("none")
            Index index,

            @Doc("columns to read as text, whatever they look like") @Default("[]")
            List<String> text,

            @Doc("columns of integers up to 64 bits, such as event numbers, to read exactly") @Default("[]")
            List<String> integers,

            @Doc(
                    "how many bits all other numbers are kept in, each rounded once, from its digits; an integer that needs more is"
                            + " refused")
            @Default("double")
            Precision precision,

            @Doc("texts that mean a missing value; a number means every spelling of that number")
            @Default("[\"\", \"NA\", \"N/A\", \"NaN\", \"nan\", \"null\", \"NULL\", \"None\", \"?\"]")
            List<String> missing,

            @Doc("name of the column that takes the weights of side files") @Default("weight")
            String weightColumn,

            @Doc("what happens to a row that does not fit the columns") @Default("fail")
            OnBadRow onBadRow,

            @Doc("what happens when an event file cannot be read, damaged parts and refused rows included")
            @Default("fail")
            OnBadFile onBadFile,

            @Doc("how numbers mark their fraction") @Default("point")
            Decimal decimal) {
        /** Checks each value by itself. */
        public Options {
            comment.ifPresent(Options::checkComment);
            names = distinct("names", names);
            columns = distinct("columns", columns);
            text = distinct("text", text);
            integers = distinct("integers", integers);
            refuseBoth(text, integers);
            missing = List.copyOf(missing);
            if (weightColumn.isBlank()) {
                throw new IllegalArgumentException("weight-column must be a name");
            }
        }

        private static void refuseBoth(List<String> text, List<String> integers) {
            for (String name : integers) {
                if (text.contains(name)) {
                    throw new IllegalArgumentException("text and integers both hold '" + name + "'");
                }
            }
        }

        private static void checkComment(String comment) {
            boolean starts = !comment.isBlank() && comment.strip().equals(comment) && !comment.startsWith("\"");
            if (!starts || comment.contains("\n")) {
                throw new IllegalArgumentException(
                        "comment must be a text such as \"#\" that starts with neither a blank"
                                + " nor a quotation mark, not \"" + comment + "\"");
            }
        }

        private static List<String> distinct(String key, List<String> names) {
            LinkedHashSet<String> seen = new LinkedHashSet<>();
            for (String name : names) {
                if (name.isBlank()) {
                    throw new IllegalArgumentException(key + " holds an empty name");
                }
                if (!seen.add(name)) {
                    throw new IllegalArgumentException(key + " holds '" + name + "' twice");
                }
            }
            return List.copyOf(names);
        }
    }

    @Override
    public void check(Options options, Checks checks) {
        checks.require(
                options.decimal() != Decimal.COMMA || !options.separator().equals(Optional.of(Separator.COMMA)),
                "decimal",
                "a comma cannot both separate fields and mark the fraction",
                "write separator: semicolon");
    }

    @Override
    public Schema schema(Options options, Files files) throws Exception {
        return Sample.open(options, demanded(files)).schema();
    }

    @Override
    public Events run(Options options, Files files, StepContext context) throws Exception {
        return Sample.open(options, demanded(files)).read(context);
    }

    @Override
    public List<String> endings() {
        return List.of("csv", "tsv", "txt", "csv.gz", "tsv.gz", "txt.gz");
    }

    private static Files demanded(Files files) throws StepFailure {
        if (files.files().isEmpty()) {
            throw new StepFailure("no event file is given", "name at least one file");
        }
        if (!files.weights().isEmpty()
                && files.weights().size() != files.files().size()) {
            throw new InputFailure(
                    files.weights().get(0).name(),
                    0,
                    files.files().size() + " event files have "
                            + files.weights().size() + " files of weights",
                    "give one file of weights for each event file, in the same order, or none");
        }
        return files;
    }
}
