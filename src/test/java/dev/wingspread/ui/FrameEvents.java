package dev.wingspread.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/** What the toolkit tells Java's flight recorder of its frames. To be made before the toolkit starts. */
final class FrameEvents implements AutoCloseable {

    private static final String PHASE = "javafx.PulsePhase";

    /** The window's thread is idle in it. */
    private static final String WAITING = "Waiting for previous rendering";

    private static final double MILLIS = 1e6;

    private final Recording recording = new Recording();

    FrameEvents() {
        recording.enable(PHASE).withoutThreshold().withoutStackTrace();
        recording.start();
    }

    /**
     * A frame.
     *
     * @param start when it began
     * @param phases milliseconds by phase, of the window's thread and the painting one
     */
    record Pulse(Instant start, Map<String, Double> phases) {

        /** Milliseconds both threads were busy with it. */
        double workMillis() {
            return phases.entrySet().stream()
                    .filter(phase -> !phase.getKey().equals(WAITING))
                    .mapToDouble(Map.Entry::getValue)
                    .sum();
        }

        /** Mean milliseconds by phase, as a line. */
        static String meanPhases(List<Pulse> pulses) {
            var sums = new TreeMap<String, Double>();
            pulses.forEach(pulse -> pulse.phases().forEach((name, millis) -> sums.merge(name, millis, Double::sum)));
            return sums.entrySet().stream()
                    .map(phase -> String.format(
                            Locale.ROOT, "%s %.2f", phase.getKey(), phase.getValue() / Math.max(1, pulses.size())))
                    .collect(Collectors.joining(", "));
        }
    }

    /** The frames until now. */
    List<Pulse> pulses() throws IOException {
        Path file = Files.createTempFile("frames", ".jfr");
        try {
            recording.dump(file);
            var starts = new TreeMap<Integer, Instant>();
            var phases = new TreeMap<Integer, Map<String, Double>>();
            for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
                if (event.getEventType().getName().equals(PHASE)) {
                    int id = event.getInt("pulseId");
                    starts.merge(id, event.getStartTime(), (a, b) -> a.isBefore(b) ? a : b);
                    phases.computeIfAbsent(id, first -> new TreeMap<>())
                            .merge(
                                    String.valueOf(event.getString("phaseName")),
                                    event.getDuration().toNanos() / MILLIS,
                                    Double::sum);
                }
            }
            var pulses = new ArrayList<Pulse>();
            starts.forEach((id, start) -> pulses.add(new Pulse(start, phases.getOrDefault(id, Map.of()))));
            return pulses;
        } finally {
            Files.delete(file);
        }
    }

    @Override
    public void close() {
        recording.close();
    }
}
