package cn.onestop.browser;

import java.util.ArrayList;
import java.util.List;

/** What held and what didn't, told as it is found. */
final class Findings {
    private final List<String> faults = new ArrayList<>();

    void check(boolean holds, String what, String otherwise) {
        if (holds) {
            System.out.println("  ✓ " + what);
        } else {
            faults.add(what);
            System.out.println("  ✗ " + what + ": " + otherwise);
        }
    }

    void chapter(String title) {
        System.out.println();
        System.out.println(title);
    }

    boolean none() {
        return faults.isEmpty();
    }

    @Override
    public String toString() {
        return faults.isEmpty() ? "every address opens, every page holds" : faults.size() + " faults: " + faults;
    }
}
