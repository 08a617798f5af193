package org.fivesigma.recipe;

import java.util.Map;
import java.util.Optional;
import org.fivesigma.api.Default;
import org.fivesigma.api.Doc;
import org.fivesigma.api.data.Role;
import org.fivesigma.shape.Located;
import org.fivesigma.shape.Rest;

/** Where the events come from. */
public record DataBlock(
        @Doc("event files; {sample} stands for the sample's name, ${data} for the folder given by --data")
        @Default("[]")
        Names files,

        @Doc("samples by name: signal, background or observed")
        Map<String, Located<SampleBlock>> samples,

        @Doc("column with the event weight; 1 for every event when left out")
        Optional<Located<String>> weight,

        @Doc("side files with one weight a line, like files") @Default("[]")
        Names weights,

        @Doc("what to do with missing values") @Default("keep")
        MissingValues missing,

        @Doc("units by column, for axis labels") @Default("{}")
        Map<String, Located<String>> units,

        @Doc("roles by column: feature, label, weight, truth, spectator or id") @Default("{}")
        Map<String, Located<Role>> roles,

        @Doc("description of simulated samples, used where the files are absent or none are named")
        Optional<Located<String>> standIn,

        @Doc("options of the reader of that name, for example csv: {header: false}") @Rest
        Map<String, Located<RawTree>> readers) {
    /** The unit of a column; empty where none is given. */
    public String unit(String column) {
        return units.containsKey(column) ? units.get(column).value() : "";
    }
}
