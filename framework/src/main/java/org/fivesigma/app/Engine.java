package org.fivesigma.app;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Stage;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.fivesigma.api.InputFailure;
import org.fivesigma.catalog.Catalog;
import org.fivesigma.plan.Blinding;
import org.fivesigma.plan.Plan;
import org.fivesigma.recipe.ResolvedText;
import org.fivesigma.report.RunFolder;
import org.fivesigma.report.RunFolders;
import org.fivesigma.report.RunIdentity;
import org.fivesigma.run.Forecast;
import org.fivesigma.run.RunListener;
import org.fivesigma.run.RunOptions;
import org.fivesigma.run.RunResult;
import org.fivesigma.run.Scheduler;
import org.fivesigma.store.Digest;
import org.fivesigma.store.StoreException;

/** The whole way from a recipe to its report, one method for each thing a user can ask. */
public final class Engine {
    private static final int VERSION_MARK = 12;

    private final Catalog catalog;
    private final Preparation preparation;
    private final FileInspection inspection;
    private final Workspace workspace;

    /** An engine of these parts. */
    @Inject
    public Engine(Catalog catalog, Preparation preparation, FileInspection inspection, Workspace workspace) {
        this.catalog = catalog;
        this.preparation = preparation;
        this.inspection = inspection;
        this.workspace = workspace;
    }

    /** An engine with every installed plugin, keeping results in this folder. */
    public static Engine create(StoreFolder store) {
        Injector injector = Guice.createInjector(
                Stage.DEVELOPMENT,
                binder -> {
                    binder.requireExplicitBindings();
                    binder.disableCircularProxies();
                    binder.requireAtInjectOnConstructors();
                    binder.requireExactBindingAnnotations();
                },
                new PluginsModule(),
                new EngineModule(store));
        return injector.getInstance(Engine.class);
    }

    /**
     * A run and where it was written.
     *
     * @param result what the run gave
     * @param folder where its numbers, figures and report are
     * @param fresh whether the folder was written now; otherwise it already held exactly this
     */
    public record Finished(RunResult result, Path folder, boolean fresh) {}

    /** The installed steps. */
    public Catalog catalog() {
        return catalog;
    }

    /** The store and what surrounds it. */
    public Workspace workspace() {
        return workspace;
    }

    /**
     * Reads and checks a recipe; reads no events.
     *
     * @throws org.fivesigma.text.RecipeException with all that is wrong
     */
    public Prepared prepare(Request request) {
        return preparation.prepare(request);
    }

    /**
     * The columns of an event file; needs no recipe and reads no events.
     *
     * @param options options of its reader, each as {@code key=value}
     * @throws org.fivesigma.text.RecipeException when no reader takes the file, or the options are wrong
     */
    public FileInspection.Found columns(String file, Path folder, List<String> options) throws InputFailure {
        return inspection.of(file, folder, options);
    }

    /** What a run of a plan would compute and what is known. */
    public List<Forecast.Line> forecast(Plan plan) throws IOException, InputFailure {
        return new Forecast(workspace.store(), workspace.files()).of(plan);
    }

    /** The result of a plan, when all of it is known. */
    public Optional<RunResult> known(Plan plan) throws IOException, InputFailure {
        return new Forecast(workspace.store(), workspace.files()).known(plan);
    }

    /** Runs a plan, which may be a part of the prepared one; writes nothing but results into the store. */
    public RunResult run(Plan plan, RunOptions options, RunListener listener) throws StoreException {
        RunResult result = new Scheduler(workspace.store(), workspace.files()).run(plan, options, listener);
        workspace.files().save();
        return result;
    }

    /**
     * Notes in the log beside the runs that blinded events are about to be shown, where they are.
     *
     * @param command what shows them
     * @return the log, where it was written to
     * @throws IOException when that cannot be noted, so that nothing may be shown
     */
    public Optional<Path> noteUnblinding(Prepared prepared, String command) throws IOException {
        Blinding blinding = prepared.plan().blinding();
        if (!blinding.shows()) {
            return Optional.empty();
        }
        UnblindingLog log = new UnblindingLog(prepared.request().folder().resolve("runs"), Clock.systemUTC());
        return Optional.of(log.note(command, prepared.request().name(), identity(prepared), blinding.words()));
    }

    /** Writes numbers, figures and report of a run: into {@code output}, or into the next numbered run folder. */
    public Finished write(Prepared prepared, RunResult result, Optional<Path> output) throws IOException {
        RunFolders folders = new RunFolders(prepared.request().folder().resolve("runs"));
        RunFolder folder = new RunFolder(folders, workspace.store());
        RunFolder.Texts texts = new RunFolder.Texts(
                prepared.request().recipe(), prepared.loaded().text(), ResolvedText.of(prepared.resolved(), true));
        RunFolder.Written written = folder.write(prepared.request().name(), result, identity(prepared), texts, output);
        return new Finished(result, written.folder(), written.fresh());
    }

    /** With the code's own mark, so that a rebuilt report is not taken for one that was written before. */
    private static String version() {
        return Version.current() + "+" + Catalog.codeOf(Engine.class).substring(0, VERSION_MARK);
    }

    private static RunIdentity identity(Prepared prepared) {
        String resolved = ResolvedText.of(prepared.resolved(), false);
        return new RunIdentity(
                prepared.loaded().recipe().recipe(),
                Digest.of(resolved.getBytes(StandardCharsets.UTF_8)),
                prepared.loaded().recipe().seed(),
                version());
    }
}
