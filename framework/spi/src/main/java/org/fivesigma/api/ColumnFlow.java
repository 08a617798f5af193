package org.fivesigma.api;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which event columns a step reads, and how its output tables differ from its input tables.
 *
 * <p>The engine checks the columns before anything runs. A step that only {@link #reading reads} is handed just these
 * columns, and only their content enters its cache key, so a new column elsewhere does not run it again.
 *
 * @param uses the columns read, in order; empty with {@code usesAll} when the step reads whatever is there
 * @param usesAll whether every column is read
 * @param columnwise whether what it makes of a column depends on that column alone, so that those which nothing else needs may
 *     be missing
 * @param mentions columns that the parameters name and that some tables may lack, but not all
 * @param passes whether output tables carry the input's columns on
 * @param adds columns that output tables have in addition
 * @param drops columns that output tables lack
 */
public record ColumnFlow(
        Set<String> uses,
        boolean usesAll,
        boolean columnwise,
        Set<String> mentions,
        boolean passes,
        List<String> adds,
        Set<String> drops) {
    /** Copies the sets. */
    public ColumnFlow {
        uses = copy(uses);
        mentions = copy(mentions);
        adds = List.copyOf(adds);
        drops = copy(drops);
    }

    /** Reads every column and passes them on. */
    public static ColumnFlow everything() {
        return new ColumnFlow(Set.of(), true, false, Set.of(), true, List.of(), Set.of());
    }

    /** Reads every column and gives no table. */
    public static ColumnFlow readingAll() {
        return new ColumnFlow(Set.of(), true, false, Set.of(), false, List.of(), Set.of());
    }

    /** Reads only these columns and gives no table. */
    public static ColumnFlow reading(Collection<String> columns) {
        return new ColumnFlow(copy(columns), false, false, Set.of(), false, List.of(), Set.of());
    }

    /** Reads only these columns and the optional one, and gives no table. */
    public static ColumnFlow reading(Collection<String> columns, Optional<String> also) {
        Set<String> all = new LinkedHashSet<>(columns);
        also.ifPresent(all::add);
        return reading(all);
    }

    /** Needs these columns and passes every column on. */
    public static ColumnFlow passing(Collection<String> needed) {
        return new ColumnFlow(copy(needed), false, false, Set.of(), true, List.of(), Set.of());
    }

    /** Needs these columns, looks at every column by itself, and passes every column on. */
    public static ColumnFlow passingEach(Collection<String> needed) {
        return new ColumnFlow(copy(needed), true, true, Set.of(), true, List.of(), Set.of());
    }

    /** Makes tables of its own with these columns. */
    public static ColumnFlow making(List<String> columns) {
        return new ColumnFlow(Set.of(), false, false, Set.of(), false, columns, Set.of());
    }

    /** The same flow with these columns added to its output tables. */
    public ColumnFlow adding(List<String> columns) {
        return new ColumnFlow(uses, usesAll, columnwise, mentions, passes, columns, drops);
    }

    /** The same flow with these columns dropped from its output tables. */
    public ColumnFlow dropping(Collection<String> columns) {
        return new ColumnFlow(uses, usesAll, columnwise, mentions, passes, adds, copy(columns));
    }

    /** The same flow of a step whose parameters name these columns, which some tables may lack. */
    public ColumnFlow mentioning(Collection<String> columns) {
        return new ColumnFlow(uses, usesAll, columnwise, copy(columns), passes, adds, drops);
    }

    private static Set<String> copy(Collection<String> names) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(names));
    }
}
