package org.fivesigma.api;

import java.util.Collection;
import java.util.List;
import org.fivesigma.api.data.Accounting;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.data.InputFile;

/**
 * A step that reads events from files, and can name their columns from the files' heads alone.
 *
 * @param <P> the reader's options
 */
public interface EventReader<P extends Record> extends Step<P, EventReader.Files, EventReader.Events> {
    /**
     * Gives the columns that {@link #run} will give, reading no events.
     *
     * @throws InputFailure when a file's head cannot be read, or the files differ
     */
    Schema schema(P options, Files files) throws Exception;

    /**
     * The options with which only these columns are read, of those that the options read already; the options themselves where
     * the reader gains nothing by leaving columns out.
     */
    default P only(P options, Collection<String> columns) {
        return options;
    }

    /** The file name endings, without a dot and in lower case, for which the reader is the natural choice. */
    List<String> endings();

    /** What happens when a file cannot be read. */
    enum OnBadFile {
        @Doc("the step fails and names the file")
        FAIL,
        @Doc("the file is left out, which the report says")
        SKIP
    }

    /**
     * The columns of a sample.
     *
     * @param columns the columns, in order
     * @param warnings what a user should know about them: names made distinct, columns that only some files have
     */
    record Schema(List<ColumnSpec> columns, List<String> warnings) {
        /** Copies the lists. */
        public Schema {
            columns = List.copyOf(columns);
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * The files of one sample, read one after the other as one table.
     *
     * @param files event files, in order
     * @param weights side files with one weight a line, in the order of {@code files}; empty where there are none
     */
    record Files(
            @Doc("event files, read in order as one table") List<InputFile> files,
            @Doc("side files with one weight a line") List<InputFile> weights) {
        /** Copies the lists. */
        public Files {
            files = List.copyOf(files);
            weights = List.copyOf(weights);
        }
    }

    /**
     * What was read.
     *
     * @param events the table
     * @param accounting entries declared, read and rejected by reason, one for each file
     */
    record Events(
            @Doc("the events") EventTable events,

            @Doc("what was read and what was rejected, by file")
            List<Accounting> accounting) {
        /** Copies the list. */
        public Events {
            accounting = List.copyOf(accounting);
        }
    }
}
