package org.fivesigma.testkit.steps;

import java.io.IOException;
import java.util.Arrays;
import org.fivesigma.api.ArtifactCodec;
import org.fivesigma.api.ArtifactParts;
import org.fivesigma.api.Doc;
import org.fivesigma.api.Step;
import org.fivesigma.api.StepContext;
import org.fivesigma.api.StepType;

/** Gives an artifact that is no record, with a codec that reads only half of it back. */
@StepType(name = "forgetful", version = 1, summary = "Gives what does not come back.", example = "")
public final class Forgetful implements Step<Forgetful.Params, Forgetful.Inputs, Forgetful.Output> {
    /** Nothing. */
    public record Params() {}

    /** Nothing. */
    public record Inputs() {}

    /** Output. */
    public record Output(@Doc("some bytes") Memory memory) {}

    /** Some bytes. */
    public static final class Memory {
        private final byte[] bytes;

        Memory(byte[] bytes) {
            this.bytes = bytes;
        }
    }

    /** Writes all bytes and reads half of them. */
    public static final class HalfOfIt implements ArtifactCodec<Memory> {
        @Override
        public Class<Memory> type() {
            return Memory.class;
        }

        @Override
        public String name() {
            return "half-of-it";
        }

        @Override
        public int version() {
            return 1;
        }

        @Override
        public void write(Memory memory, ArtifactParts.Sink parts) throws IOException {
            parts.put("bytes", memory.bytes);
        }

        @Override
        public Memory read(ArtifactParts.Source parts) throws IOException {
            byte[] bytes = parts.get("bytes");
            return new Memory(Arrays.copyOf(bytes, bytes.length / 2));
        }
    }

    @Override
    public Output run(Params params, Inputs inputs, StepContext context) {
        return new Output(new Memory(new byte[] {1, 2, 3, 4}));
    }
}
