package org.fivesigma.app;

import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fivesigma.api.EventReader;
import org.fivesigma.api.InputFailure;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.data.InputFile;
import org.fivesigma.catalog.Catalog;
import org.fivesigma.catalog.StepEntry;
import org.fivesigma.shape.Binder;
import org.fivesigma.text.ErrorCode;
import org.fivesigma.text.Overrides;
import org.fivesigma.text.Place;
import org.fivesigma.text.Problem;
import org.fivesigma.text.Problems;
import org.fivesigma.text.Tree;

/** Tells which columns an event file has, from its head alone and without a recipe. */
public final class FileInspection {
    private final Catalog catalog;

    /** An inspection by the readers of this catalog. */
    @Inject
    public FileInspection(Catalog catalog) {
        this.catalog = catalog;
    }

    /**
     * What a file holds.
     *
     * @param reader the reader that takes it
     * @param schema its columns
     */
    public record Found(String reader, EventReader.Schema schema) {}

    /**
     * The columns of a file.
     *
     * @param file the file as the user names it
     * @param folder where the name starts from
     * @param options the reader's options, each as {@code key=value}
     * @throws org.fivesigma.text.RecipeException when no reader takes the file, or the options are wrong
     */
    public Found of(String file, Path folder, List<String> options) throws InputFailure {
        Problems problems = new Problems();
        Path path = folder.resolve(file);
        if (!Files.isRegularFile(path)) {
            problems.add(Problem.of(ErrorCode.E0401, Place.nowhere(), "the file `" + file + "` is not there")
                    .withNote("looked for " + path)
                    .withHelp("correct the name"));
        }
        problems.throwIfAny();
        Optional<StepEntry> reader = catalog.readerFor(file);
        if (reader.isEmpty()) {
            problems.add(Problem.of(ErrorCode.E0304, Place.nowhere(), "no installed reader takes `" + file + "`")
                    .withNote("there are: " + String.join(", ", catalog.readers()))
                    .withHelp("`fivesigma explain E0304` tells how a recipe chooses a reader"));
        }
        problems.throwIfAny();
        Record bound = bound(reader.get(), options, problems);
        return new Found(reader.get().name(), schema(reader.get(), bound, new InputFile(file, path)));
    }

    private static Record bound(StepEntry reader, List<String> options, Problems problems) {
        Tree written = Overrides.apply(Tree.mapping(Place.nowhere()), options, problems.texts(), problems);
        problems.throwIfAny();
        Optional<? extends Record> bound =
                new Binder(problems).bind(reader.params().type(), written);
        problems.throwIfAny();
        return bound.orElseThrow();
    }

    private static EventReader.Schema schema(StepEntry entry, Record options, InputFile file) throws InputFailure {
        EventReader<Record> reader = entry.reader().orElseThrow();
        try {
            return reader.schema(options, new EventReader.Files(List.of(file), List.of()));
        } catch (InputFailure unreadable) {
            throw unreadable;
        } catch (StepFailure failure) {
            throw new InputFailure(file.name(), 0, failure.getMessage(), failure.remedy());
        } catch (Exception failure) {
            throw new IllegalStateException("reading the columns of " + file.name(), failure);
        }
    }
}
