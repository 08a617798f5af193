package org.fivesigma.plugin.hdf5.chunks;

/** Finds the elements of a chunk that lie side by side in the chunk and in the dataset alike. */
public final class ChunkRuns {
    private final long[] dataset;
    private final int[] chunk;
    private final int last;

    /** Takes elements that lie side by side. */
    public interface Run {
        /**
         * Takes them.
         *
         * @param from the first one's place in the chunk
         * @param position its place in the dataset
         * @param count their number
         */
        void take(int from, long position, int count);
    }

    /** The runs of a dataset of these lengths, in chunks of these lengths. */
    public ChunkRuns(long[] dataset, int[] chunk) {
        this.dataset = dataset;
        this.chunk = chunk;
        int direction = chunk.length - 1;
        // where a chunk is as wide as the dataset, its lines follow each other without gap
        while (direction > 0 && chunk[direction] == dataset[direction]) {
            direction--;
        }
        this.last = direction;
    }

    /** Gives the runs of a chunk in order. */
    public void of(Chunk place, Run run) {
        int[] index = new int[last];
        int inner = 1;
        for (int i = last + 1; i < chunk.length; i++) {
            inner *= chunk[i];
        }
        int count = there(place, last) * inner;
        do {
            int from = 0;
            long position = 0;
            for (int i = 0; i < chunk.length; i++) {
                int step = i < last ? index[i] : 0;
                from = from * chunk[i] + step;
                position = position * dataset[i] + place.start()[i] + step;
            }
            run.take(from, position, count);
        } while (next(place, index));
    }

    private boolean next(Chunk place, int[] index) {
        for (int i = index.length - 1; i >= 0; i--) {
            if (++index[i] < there(place, i)) {
                return true;
            }
            index[i] = 0;
        }
        return false;
    }

    /** How much of the chunk lies in the dataset in one direction. */
    private int there(Chunk place, int direction) {
        return (int) Math.min(chunk[direction], dataset[direction] - place.start()[direction]);
    }
}
