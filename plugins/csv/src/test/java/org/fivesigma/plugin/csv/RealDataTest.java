package org.fivesigma.plugin.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.fivesigma.api.EventReader.Events;
import org.fivesigma.api.data.EventTable;
import org.junit.jupiter.api.Test;

/**
 * Public collider data against summaries that pandas and numpy made of them.
 *
 * <p>The summaries' numbers went through the default parser of pandas, which is not correctly rounded: of 656 smallest and
 * largest values 3 are one unit in the last place off. For these the references are those of pandas 1.5.3 with
 * {@code read_csv(float_precision="round_trip")}, which is. All others agree to the bit.
 */
class RealDataTest {
    private static final Map<String, Double> ROUND_TRIP = Map.of(
            "atlas_opendata_4l/atlas_opendata_4l_dat.csv.gz detajj max", 4.7352776527404785,
            "atlas_opendata_4l/atlas_opendata_4l_train.csv.gz detajj min", 2.3037195205688477e-05,
            "atlas_opendata_4l/atlas_opendata_4l_valid.csv.gz massjj max", 1902.7266762058357);

    private static Map<?, ?> summaries() throws Exception {
        return (Map<?, ?>) ((Map<?, ?>) SharedData.json("oracles/shared/csv_summaries.json")).get("files");
    }

    @Test
    void everyColumnOfEveryFileAgreesWithItsSummary() throws Exception {
        Map<?, ?> files = summaries();
        for (Map.Entry<?, ?> file : files.entrySet()) {
            String name = (String) file.getKey();
            Written written = Written.at(SharedData.path(name));
            if (name.startsWith("higgs")) {
                written.withoutHeader().separator(Csv.Separator.TAB);
            }
            Events read = written.read();
            agrees(name, (Map<?, ?>) file.getValue(), read.events());
            assertEquals(Map.of(), read.accounting().get(0).rejected());
        }
        assertEquals(14, files.size());
    }

    private static void agrees(String file, Map<?, ?> summary, EventTable events) {
        assertEquals(((Double) summary.get("rows")).intValue(), events.rows(), file);
        List<?> columns = (List<?>) summary.get("columns");
        assertEquals(columns.size(), events.names().size(), file);
        for (int column = 0; column < columns.size(); column++) {
            Map<?, ?> stats = (Map<?, ?>) ((Map<?, ?>) summary.get("stats")).get(columns.get(column));
            double[] values = events.numbers(events.names().get(column));
            String where = file + " " + columns.get(column);
            assertEquals(
                    extreme(stats, where, "min"), Arrays.stream(values).min().orElseThrow(), where);
            assertEquals(
                    extreme(stats, where, "max"), Arrays.stream(values).max().orElseThrow(), where);
            // another order of summation: 1e-12 of the sum of magnitudes
            double sizes = Arrays.stream(values).map(Math::abs).sum();
            assertEquals((Double) stats.get("sum"), Arrays.stream(values).sum(), 1e-12 * sizes, where);
        }
    }

    private static double extreme(Map<?, ?> stats, String where, String which) {
        return ROUND_TRIP.getOrDefault(where + " " + which, (Double) stats.get(which));
    }

    @Test
    void higgsEventsHaveTheirWeightsBesideThem() throws Exception {
        Path file = SharedData.path("higgs_uci_lightgbm/binary.train");
        Events read = Written.at(file)
                .withoutHeader()
                .separator(Csv.Separator.TAB)
                .beside(SharedData.path("higgs_uci_lightgbm/binary.train.weight"))
                .read();
        double[] label = read.events().numbers("column-0");
        double[] weight = read.events().numbers("weight");
        assertEquals(7000, read.events().rows());
        // class mean as the data's own README gives it
        assertEquals(0.53086, Arrays.stream(label).average().orElseThrow(), 1e-5);
        assertEquals(1.2, weight[0]);
        assertEquals(1.1, weight[1]);
    }

    @Test
    void fourLeptonYieldsAreThePublishedOnes() throws Exception {
        Written simulated = Written.at(
                SharedData.path("atlas_opendata_4l/atlas_opendata_4l_ggf.csv.gz"),
                SharedData.path("atlas_opendata_4l/atlas_opendata_4l_vbf.csv.gz"));
        EventTable events = simulated.read().events();
        assertEquals(236901, events.rows());
        assertEquals(0.5618, Arrays.stream(events.numbers("weight")).sum(), 5e-5); // as quoted with the data
        double[] mass = Written.at(SharedData.path("atlas_opendata_4l/atlas_opendata_4l_dat.csv.gz"))
                .read()
                .events()
                .numbers("mass4l");
        assertEquals(93, Arrays.stream(mass).filter(m -> m > 70 && m < 170).count());
        Path cms = SharedData.path("cms_opendata_csv");
        EventTable candidates = Written.at(
                        cms.resolve("2e2mu_2011.csv"),
                        cms.resolve("2e2mu_2012.csv"),
                        cms.resolve("4e_2011.csv"),
                        cms.resolve("4e_2012.csv"),
                        cms.resolve("4mu_2011.csv"),
                        cms.resolve("4mu_2012.csv"))
                .read()
                .events();
        assertEquals(278, candidates.rows());
        double[] m4l = candidates.numbers("M");
        assertEquals(12, Arrays.stream(m4l).filter(m -> m > 121.5 && m < 130.5).count());
    }
}
