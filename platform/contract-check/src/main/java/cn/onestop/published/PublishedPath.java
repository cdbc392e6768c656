package cn.onestop.published;

import java.util.Arrays;
import java.util.List;

/** A path with variables; of several that fit a request the one with the earlier literal comes first. */
record PublishedPath(String template) implements Comparable<PublishedPath> {
    boolean fits(String path) {
        List<String> mine = steps(template);
        List<String> its = steps(path);
        if (mine.size() != its.size()) {
            return false;
        }
        for (int i = 0; i < mine.size(); i++) {
            boolean fits = isVariable(mine.get(i))
                    ? !its.get(i).isEmpty()
                    : mine.get(i).equals(its.get(i));
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int compareTo(PublishedPath other) {
        return order(template).compareTo(order(other.template));
    }

    private static String order(String template) {
        StringBuilder order = new StringBuilder();
        steps(template).forEach(step -> order.append(isVariable(step) ? '1' : '0'));
        return order.append(template).toString();
    }

    private static boolean isVariable(String step) {
        return step.startsWith("{");
    }

    private static List<String> steps(String path) {
        return Arrays.asList(path.split("/", -1));
    }
}
