package org.fivesigma.cli;

import java.util.List;
import java.util.ServiceLoader;
import org.fivesigma.api.Plugin;
import org.fivesigma.testkit.ForbiddenCalls;
import org.fivesigma.testkit.Layering;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class HouseRulesTest {
    static List<Plugin> plugins() {
        return ServiceLoader.load(Plugin.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("plugins")
    void everyPluginSeesOnlyTheInterfaceAndHasNoCycles(Plugin plugin) {
        Layering.ofPlugin(plugin.getClass()).noCycles().check();
    }

    @ParameterizedTest
    @MethodSource("plugins")
    void noPluginPrintsDrawsUnseededNumbersOrReadsJavaObjects(Plugin plugin) {
        ForbiddenCalls.check(plugin.getClass());
    }

    @Test
    void theCommandLineNamesNoPlugin() {
        Layering.of(Fivesigma.class).noCycles().never("org.fivesigma.plugin").check();
        ForbiddenCalls.checkButPrinting(Fivesigma.class);
    }
}
