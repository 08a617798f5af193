package org.fivesigma.testkit;

import java.util.function.Consumer;
import org.fivesigma.api.Step;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.data.ExportedFile;
import org.fivesigma.shape.RecordMaker;

/** Runs a step as the engine does, in a folder of the run's own that is deleted afterwards. */
final class StepRun {
    private final Step<Record, Record, Record> step;
    private final ArtifactContents contents;

    StepRun(Step<Record, Record, Record> step, ArtifactContents contents) {
        this.step = step;
        this.contents = contents;
    }

    /** A run that does not end in an output, and why. */
    static final class Failed extends Exception {
        private static final long serialVersionUID = 1L;

        Failed(String message, Exception cause) {
            super(message, cause);
        }
    }

    /** Gives the output, after its whole content was read. */
    Record output(Record params, Record inputs, int threads) throws Failed {
        return output(params, inputs, threads, contents::of);
    }

    /** Gives the output without reading columns that the step itself did not read; files are its own work put off. */
    Record unread(Record params, Record inputs) throws Failed {
        return output(
                params,
                inputs,
                1,
                output -> RecordMaker.values(output).values().stream()
                        .filter(ExportedFile.class::isInstance)
                        .forEach(contents::of));
    }

    private Record output(Record params, Record inputs, int threads, Consumer<Record> reading) throws Failed {
        try (ScratchFolder scratch = ScratchFolder.make()) {
            Record output = step.run(params, inputs, new Surroundings(scratch.path(), threads));
            reading.accept(output);
            return output;
        } catch (StepFailure failure) {
            throw new Failed(failure.getMessage() + "; " + failure.remedy(), failure);
        } catch (Exception failure) {
            throw new Failed(words(failure) + place(failure), failure);
        }
    }

    private static String words(Exception failure) {
        boolean plain = failure instanceof IllegalArgumentException && failure.getMessage() != null;
        return plain ? failure.getMessage() : failure.toString();
    }

    private static String place(Exception failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        return trace.length == 0 ? "" : "\nat " + trace[0];
    }
}
