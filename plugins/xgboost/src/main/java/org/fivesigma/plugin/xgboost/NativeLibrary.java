package org.fivesigma.plugin.xgboost;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import ml.dmlc.xgboost4j.java.Booster;
import org.fivesigma.api.StepFailure;

/** Knows the version of XGBoost, and what a machine lacks that cannot load its native part. */
final class NativeLibrary {
    private NativeLibrary() {}

    /** The version of XGBoost. */
    static String version() {
        Properties properties = new Properties();
        try (InputStream stream = Booster.class.getResourceAsStream("/xgboost4j-version.properties")) {
            properties.load(stream);
            return properties.getProperty("version");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Says why the library could not be loaded. */
    static StepFailure failure(Throwable failure, String platform) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String reason = String.valueOf(cause.getMessage());
        return new StepFailure(
                "the native library of XGBoost " + version() + " cannot be loaded on this machine (" + platform + "): "
                        + reason,
                remedy(reason));
    }

    private static String remedy(String reason) {
        if (reason.contains("libgomp")) {
            return "install the OpenMP runtime (Debian and Ubuntu: apt-get install libgomp1; Fedora: dnf install libgomp)";
        }
        if (reason.contains("libomp")) {
            return "install the OpenMP runtime (macOS: brew install libomp)";
        }
        return "XGBoost comes for Linux with glibc, macOS and Windows on x86_64, and for Linux and macOS on aarch64; elsewhere"
                + " train with kind: boosted-trees, which needs no native library";
    }
}
