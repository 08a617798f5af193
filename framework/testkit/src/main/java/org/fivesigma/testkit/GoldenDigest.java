package org.fivesigma.testkit;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Are the outputs still those that this version of the step was published with? */
final class GoldenDigest implements Question {
    private final String expected;

    GoldenDigest(String expected) {
        this.expected = expected;
    }

    @Override
    public void ask(Subject subject, Findings findings) {
        MessageDigest digest = sha256();
        try {
            for (Example example : subject.examples()) {
                Record output =
                        subject.run().output(example.params(), subject.inputs().get(), 1);
                digest.update(subject.contents().of(output));
            }
        } catch (StepRun.Failed failure) {
            findings.add("no digest of outputs, since an example does not run: " + failure.getMessage());
            return;
        }
        String found = HexFormat.of().formatHex(digest.digest());
        findings.require(
                found.equals(expected),
                "the output changed: its digest is " + found + ", not " + expected + "\nif it should change, raise the"
                        + " version of @StepType, now " + subject.entry().type().version()
                        + ", and pin the new digest");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
