package dev.wingspread.ui.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.junit.jupiter.api.Test;

class ActivitiesTest {

    private final Activities activities = new Activities(this::later);
    private final List<Timer> timers = new ArrayList<>();
    private long now;

    private record Timer(long due, Runnable task) {}

    private void later(Duration time, Runnable task) {
        timers.add(new Timer(now + time.toMillis(), task));
    }

    private void pass(long millis) {
        now += millis;
        List<Timer> due = timers.stream().filter(timer -> timer.due() <= now).toList();
        timers.removeAll(due);
        due.forEach(timer -> timer.task().run());
    }

    private String shown() {
        return activities.shownProperty().get().map(Activities.Activity::what).orElse("");
    }

    @Test
    void whatIsOverWithinHalfASecondIsNeverShown() {
        Activities.Activity reading = activities.begin("Reading", Optional.empty());
        pass(499);
        assertEquals("", shown());
        reading.end();
        pass(1000);
        assertEquals("", shown());
    }

    @Test
    void whatTakesLongerIsShownAndStaysLongEnoughToBeRead() {
        Activities.Activity reading = activities.begin("Reading", Optional.empty());
        pass(500);
        assertEquals("Reading", shown());
        pass(10);
        reading.end();
        assertEquals("Reading", shown());
        pass(400);
        assertEquals("", shown());
    }

    @Test
    void cancellingTellsOnceAndOnlyWhatCanBeGivenUpOffersIt() {
        var given = new ArrayList<String>();
        Activities.Activity reading = activities.begin("Reading", Optional.of(() -> given.add("up")));
        assertTrue(reading.canBeCancelled());
        reading.cancel();
        reading.cancel();
        assertEquals(List.of("up"), given);
        assertFalse(reading.canBeCancelled());
        assertFalse(activities.begin("Writing", Optional.empty()).canBeCancelled());
    }

    @Test
    void oneThatGoesOnIsShownWhenTheOneBeforeItIsOver() {
        Activities.Activity first = activities.begin("First", Optional.empty());
        activities.begin("Second", Optional.empty());
        pass(500);
        assertEquals("First", shown());
        first.end();
        pass(400);
        assertEquals("Second", shown());
    }

    @Test
    void dragOfManyShortComputationsIsNoActivity() {
        var state = new ReadOnlyObjectWrapper<>(RecalculationState.CURRENT);
        activities.follow(state.getReadOnlyProperty(), "Calculating");
        for (int i = 0; i < 100; i++) {
            state.set(RecalculationState.RUNNING);
            state.set(RecalculationState.STALE);
            pass(20);
            assertEquals("", shown());
        }
        state.set(RecalculationState.RUNNING);
        pass(500);
        assertEquals("Calculating", shown());
        state.set(RecalculationState.CURRENT);
        pass(400);
        assertEquals("", shown());
    }
}
