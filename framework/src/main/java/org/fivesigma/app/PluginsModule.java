package org.fivesigma.app;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import java.util.ServiceLoader;
import org.fivesigma.api.Plugin;

/** Binds every installed plugin. */
final class PluginsModule extends AbstractModule {
    @Override
    protected void configure() {
        Multibinder<Plugin> plugins = Multibinder.newSetBinder(binder(), Plugin.class);
        ServiceLoader.load(Plugin.class).forEach(plugin -> plugins.addBinding().toInstance(plugin));
    }
}
