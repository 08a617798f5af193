package org.fivesigma.plugin.figures.draw;

import java.util.List;
import org.fivesigma.api.Doc;

/** Colours of samples, told apart by most colour-blind readers and in print without colour. */
public enum Palette {
    /** The cycles of 6, 8 and 10 colours of M. A. Petroff, arXiv:2107.02270. */
    @Doc("the colour-blind-safe cycles of 6, 8 and 10 colours of arXiv:2107.02270")
    PETROFF {
        @Override
        public Colour colour(int place, int used) {
            int[] cycle = used <= SIX.length ? SIX : used <= EIGHT.length ? EIGHT : TEN;
            return new Colour(cycle[Math.floorMod(place, cycle.length)]);
        }

        @Override
        public List<Double> dashes(int place, int used) {
            return DASHES.get(Math.floorMod(Math.max(0, place) / TEN.length, DASHES.size()));
        }
    },
    /** Greys and dashes. */
    @Doc("greys, with lines told apart by their dashes")
    GREY {
        @Override
        public Colour colour(int place, int used) {
            return grey(0x68, 0xe0, place, used);
        }

        @Override
        public Colour ink(int place, int used) {
            return grey(0x00, 0x80, place, used);
        }

        @Override
        public List<Double> dashes(int place, int used) {
            return DASHES.get(Math.floorMod(place, DASHES.size()));
        }
    };

    private static final int[] SIX = {0x5790fc, 0xf89c20, 0xe42536, 0x964a8b, 0x9c9ca1, 0x7a21dd};
    private static final int[] EIGHT = {0x1845fb, 0xff5e02, 0xc91f16, 0xc849a9, 0xadad7d, 0x86c8dd, 0x578dff, 0x656364};
    private static final int[] TEN = {
        0x3f90da, 0xffa90e, 0xbd1f01, 0x94a4a2, 0x832db6, 0xa96b59, 0xe76300, 0xb9ac70, 0x717581, 0x92dadd
    };
    private static final List<List<Double>> DASHES =
            List.of(List.of(), List.of(6.0, 2.5), List.of(2.0, 2.0), List.of(7.0, 2.5, 2.0, 2.5));

    /** The colour at a place from 0, of a figure that uses so many. */
    public abstract Colour colour(int place, int used);

    /** The colour of a line at a place from 0, of a figure that uses so many. */
    public Colour ink(int place, int used) {
        return colour(place, used);
    }

    private static Colour grey(int dark, int light, int place, int used) {
        int steps = Math.max(1, used);
        int step = Math.floorMod(place, steps);
        // from both ends in turn, so that neighbours differ most
        int rank = step % 2 == 0 ? step / 2 : steps - 1 - step / 2;
        int level = dark + (light - dark) * rank / Math.max(1, steps - 1);
        return new Colour(level << 16 | level << 8 | level);
    }

    /** The dashes of a line at a place from 0, of a figure that uses so many. */
    public abstract List<Double> dashes(int place, int used);
}
