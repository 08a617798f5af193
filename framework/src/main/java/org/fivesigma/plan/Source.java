package org.fivesigma.plan;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What feeds one input port. */
public sealed interface Source {
    /** All origins, in order. */
    Collection<Origin> origins();

    /** One artifact. */
    record One(Origin origin) implements Source {
        @Override
        public Collection<Origin> origins() {
            return List.of(origin);
        }
    }

    /** Artifacts in order. */
    record Many(List<Origin> list) implements Source {
        /** Copies the list. */
        public Many {
            list = List.copyOf(list);
        }

        @Override
        public Collection<Origin> origins() {
            return list;
        }
    }

    /** Artifacts by name, in order. */
    record Named(Map<String, Origin> map) implements Source {
        /** Copies the map. */
        public Named {
            map = Collections.unmodifiableMap(new LinkedHashMap<>(map));
        }

        @Override
        public Collection<Origin> origins() {
            return map.values();
        }
    }
}
