package org.fivesigma.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fivesigma.api.EventReader;
import org.fivesigma.api.InputFailure;
import org.fivesigma.api.StepFailure;
import org.fivesigma.api.data.ColumnSpec;
import org.fivesigma.api.data.InputFile;
import org.fivesigma.text.ErrorCode;
import org.fivesigma.text.Place;
import org.fivesigma.text.Problem;
import org.fivesigma.text.Problems;

/** The columns of event files, from their heads alone. */
final class Schemas {
    private final List<String> warnings = new ArrayList<>();

    /** What readers warned of, so far. */
    List<String> warnings() {
        return List.copyOf(warnings);
    }

    /** The columns that a reading node gives, or a problem at the file that cannot be read. */
    Optional<Map<String, ColumnSpec>> of(Node node, Problems problems) {
        List<Origin> files = new ArrayList<>(node.inputs().get("files").origins());
        EventReader.Files input = new EventReader.Files(
                inputs(files), inputs(node.inputs().get("weights").origins()));
        try {
            Map<String, ColumnSpec> columns = new LinkedHashMap<>();
            EventReader.Schema schema = node.step().reader().orElseThrow().schema(node.params(), input);
            schema.columns().forEach(column -> columns.put(column.name(), column));
            warnings.addAll(schema.warnings());
            return Optional.of(columns);
        } catch (StepFailure failure) {
            problems.add(unreadable(failure, files));
            return Optional.empty();
        } catch (Exception failure) {
            throw new IllegalStateException("reading the columns of " + input.files(), failure);
        }
    }

    private static List<InputFile> inputs(Iterable<Origin> origins) {
        List<InputFile> files = new ArrayList<>();
        origins.forEach(origin -> files.add(((Origin.File) origin).file()));
        return files;
    }

    private static Problem unreadable(StepFailure failure, List<Origin> files) {
        Place place = ((Origin.File) files.get(0)).place();
        String where = "";
        if (failure instanceof InputFailure input) {
            where = input.file() + (input.line() > 0 ? ":" + input.line() : "") + ": ";
        }
        return Problem.of(ErrorCode.E0403, place, where + failure.getMessage()).withHelp(failure.remedy());
    }
}
