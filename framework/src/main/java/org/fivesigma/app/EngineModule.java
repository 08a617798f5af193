package org.fivesigma.app;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Scopes;
import com.google.inject.Singleton;
import java.util.Set;
import org.fivesigma.api.Plugin;
import org.fivesigma.catalog.Catalog;
import org.fivesigma.plan.Lowering;
import org.fivesigma.recipe.RecipeLoader;

/** Binds the stations of the arrow from recipe to report. */
final class EngineModule extends AbstractModule {
    private final StoreFolder store;

    EngineModule(StoreFolder store) {
        this.store = store;
    }

    @Override
    protected void configure() {
        bind(StoreFolder.class).toInstance(store);
        bind(Workspace.class).in(Scopes.SINGLETON);
        bind(Preparation.class).in(Scopes.SINGLETON);
        bind(FileInspection.class).in(Scopes.SINGLETON);
        bind(Engine.class).in(Scopes.SINGLETON);
    }

    @Provides
    @Singleton
    Catalog catalog(Set<Plugin> plugins) {
        return Catalog.of(plugins);
    }

    @Provides
    @Singleton
    Lowering lowering(Catalog catalog) {
        return new Lowering(catalog);
    }

    @Provides
    @Singleton
    RecipeLoader recipeLoader() {
        return new RecipeLoader();
    }
}
