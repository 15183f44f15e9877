package dev.wingspread.pricing.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ReproducibilityTest {

    private static final int WARM = 12;
    private static final int PATIENCE_SECONDS = 300;

    /** What another virtual machine prints. */
    private static String printed(String... options) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), ReproducibleFits.class.getName()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(true, process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS));
        assertEquals(0, process.exitValue());
        return text;
    }

    @Test
    void aWarmProgramAColdOneAndAnInterpretedOneFitTheSameToTheLastBit() throws IOException, InterruptedException {
        String cold = ReproducibleFits.text();
        String warm = cold;
        for (int i = 0; i < WARM; i++) {
            warm = ReproducibleFits.text();
        }
        assertEquals(cold, warm);
        assertEquals(warm, printed("-Xint"));
        // Without the processor's own exponential and logarithm.
        assertEquals(warm, printed("-XX:+UnlockDiagnosticVMOptions", "-XX:-UseLibmIntrinsic"));
    }
}
