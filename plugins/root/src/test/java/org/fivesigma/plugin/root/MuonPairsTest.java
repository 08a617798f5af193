package org.fivesigma.plugin.root;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.fivesigma.api.data.Column;
import org.fivesigma.api.data.EventTable;
import org.fivesigma.api.data.Jagged;
import org.fivesigma.api.expression.Expression;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Z candidates of real events by expressions over lists, compared with the same computed by plain loops. */
final class MuonPairsTest {
    private static final String MASS = "sqrt((Muon_E[0] + Muon_E[1])^2 - (Muon_Px[0] + Muon_Px[1])^2"
            + " - (Muon_Py[0] + Muon_Py[1])^2 - (Muon_Pz[0] + Muon_Pz[1])^2)";

    @TempDir
    private Path scratch;

    private EventTable events() throws Exception {
        return Reading.of(scratch, SharedData.path("skhep_root/uproot-HZZ.root"))
                .events()
                .events();
    }

    @Test
    void theTwoFirstMuonsOfOppositeChargeMakeAZ() throws Exception {
        EventTable events = events();
        boolean[] opposite = Expression.parse("count(Muon_E) >= 2 and Muon_Charge[0] * Muon_Charge[1] < 0")
                .holds(events);
        double[] masses = Expression.parse(MASS).numbers(events);
        Jagged charges = lists(events, "Muon_Charge");
        int pairs = 0;
        int peak = 0;
        for (int event = 0; event < events.rows(); event++) {
            int first = charges.start(event);
            boolean two = charges.end(event) - first >= 2;
            boolean expected =
                    two && charges.elements().number(first) * charges.elements().number(first + 1) < 0;
            assertEquals(expected, opposite[event]);
            assertEquals(two ? mass(events, first) : Double.NaN, masses[event], 1e-9);
            pairs += expected ? 1 : 0;
            peak += expected && Math.abs(masses[event] - 91.19) < 10 ? 1 : 0; // the Z mass in GeV, PDG 2022
        }
        assertEquals(1397, pairs); // by the loop above, from values that agree with uproot 4.3.7
        assertTrue(peak > 0.7 * pairs, peak + " of " + pairs);
    }

    @Test
    void sumsAndCountsOfListsAreThoseOfPlainLoops() throws Exception {
        EventTable events = events();
        double[] counts =
                Expression.parse("count(hypot(Muon_Px, Muon_Py) > 25)").numbers(events);
        double[] sums = Expression.parse("sum(if(Jet_Px > 0, Jet_E, -MET_px))").numbers(events);
        boolean[] agrees = Expression.parse("NMuon == count(Muon_Px) and NJet == count(Jet_ID or not Jet_ID)")
                .holds(events);
        Jagged muons = lists(events, "Muon_Px");
        Jagged jets = lists(events, "Jet_Px");
        double[] met = events.numbers("MET_px");
        for (int event = 0; event < events.rows(); event++) {
            int count = 0;
            for (int i = muons.start(event); i < muons.end(event); i++) {
                double px = muons.elements().number(i);
                double py = lists(events, "Muon_Py").elements().number(i);
                count += px * px + py * py > 625 ? 1 : 0;
            }
            double sum = 0;
            for (int i = jets.start(event); i < jets.end(event); i++) {
                boolean right = jets.elements().number(i) > 0;
                sum += right ? lists(events, "Jet_E").elements().number(i) : -met[event];
            }
            assertEquals(count, counts[event]);
            assertEquals(sum, sums[event]);
            assertTrue(agrees[event]);
        }
    }

    private static double mass(EventTable events, int first) {
        double[] sum = new double[4];
        String[] parts = {"Muon_E", "Muon_Px", "Muon_Py", "Muon_Pz"};
        for (int part = 0; part < parts.length; part++) {
            Column values = lists(events, parts[part]).elements();
            sum[part] = values.number(first) + values.number(first + 1);
        }
        return Math.sqrt(sum[0] * sum[0] - sum[1] * sum[1] - sum[2] * sum[2] - sum[3] * sum[3]);
    }

    private static Jagged lists(EventTable events, String name) {
        return (Jagged) events.column(name);
    }
}
