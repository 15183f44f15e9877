package dev.wingspread;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class MainTest {

    @Test
    void versionIsFilledInByTheBuild() throws IOException {
        Properties properties = new Properties();
        try (InputStream in = Objects.requireNonNull(Main.class.getResourceAsStream("version.properties"))) {
            properties.load(in);
        }
        String version = properties.getProperty("version", "");
        assertTrue(version.matches("\\d+\\.\\d+\\.\\d+.*"), version);
        assertFalse(version.contains("${"), version);
    }
}
