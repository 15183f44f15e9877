package dev.wingspread.ui.support;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/** Moves the keyboard's focus from part to part. */
public final class Focus {

    private Focus() {}

    /**
     * Gives the focus to the first control of a part that takes it.
     *
     * @return whether there is one
     */
    public static boolean enter(Node part) {
        if (!part.isVisible() || part.isDisabled()) {
            return false;
        }
        if (part.isFocusTraversable()) {
            part.requestFocus();
            return true;
        }
        return part instanceof Parent parent
                && parent.getChildrenUnmodifiable().stream().anyMatch(Focus::enter);
    }

    /**
     * Gives the focus to the part after the one that has it, the first after the last; parts without a control are
     * left out.
     *
     * @param step 1 for the next part, -1 for the one before
     */
    public static void move(Scene scene, List<? extends Node> parts, int step) {
        int now = indexOf(parts, scene.getFocusOwner());
        int from = now < 0 && step < 0 ? 0 : now;
        for (int i = 1; i <= parts.size(); i++) {
            if (enter(parts.get(Math.floorMod(from + i * step, parts.size())))) {
                return;
            }
        }
    }

    private static int indexOf(List<? extends Node> parts, @Nullable Node owner) {
        for (Node node = owner; node != null; node = node.getParent()) {
            if (parts.contains(node)) {
                return parts.indexOf(node);
            }
        }
        return -1;
    }
}
