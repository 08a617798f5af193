package org.fivesigma.plugin.xgboost;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.fivesigma.api.StepFailure;
import org.junit.jupiter.api.Test;

final class NativeLibraryTest {
    @Test
    void knowsTheVersion() {
        assertEquals("3.0.4", NativeLibrary.version());
        assertEquals("xgboost 3.0.4", new Xgboost().fingerprint());
    }

    @Test
    void aMissingOpenMpRuntimeIsNamedWithItsPackage() {
        LinkageError failure = new NoClassDefFoundError("Could not initialize class XGBoostJNI");
        failure.initCause(
                new UnsatisfiedLinkError("/tmp/libxgboost4j1.so: libgomp.so.1: cannot open shared object file"));
        StepFailure told = NativeLibrary.failure(failure, "Linux on amd64");
        assertEquals(
                "the native library of XGBoost 3.0.4 cannot be loaded on this machine (Linux on amd64):"
                        + " /tmp/libxgboost4j1.so: libgomp.so.1: cannot open shared object file",
                told.getMessage());
        assertEquals(
                "install the OpenMP runtime (Debian and Ubuntu: apt-get install libgomp1; Fedora: dnf install libgomp)",
                told.remedy());
    }

    @Test
    void anUnknownPlatformIsToldWhatThereIsAndWhatElseTrains() {
        LinkageError failure =
                new ExceptionInInitializerError(new IllegalStateException("Unsupported architecture:riscv64"));
        StepFailure told = NativeLibrary.failure(failure, "Linux on riscv64");
        assertEquals(
                "the native library of XGBoost 3.0.4 cannot be loaded on this machine (Linux on riscv64):"
                        + " Unsupported architecture:riscv64",
                told.getMessage());
        assertEquals(
                "XGBoost comes for Linux with glibc, macOS and Windows on x86_64, and for Linux and macOS on aarch64;"
                        + " elsewhere train with kind: boosted-trees, which needs no native library",
                told.remedy());
    }
}
