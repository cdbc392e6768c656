package cn.onestop.registry.domain;

import cn.onestop.registry.domain.search.Entry;
import org.jspecify.annotations.Nullable;

/**
 * A division of the province by its official statistical code; the code of a division begins with its parent's.
 *
 * @param parent null for the province
 */
public record Area(
        String code, String name, Level level, @Nullable String parent) implements Entry {

    /** The five levels, by the length of their codes. */
    public enum Level {
        PROVINCE(2),
        CITY(4),
        COUNTY(6),
        TOWNSHIP(9),
        VILLAGE(12);

        private final int digits;

        Level(int digits) {
            this.digits = digits;
        }

        public int digits() {
            return digits;
        }
    }

    @Override
    public String id() {
        return code;
    }

    @Override
    public String area() {
        return code;
    }

    /** Whether the other code lies in this area's subtree, the area itself included. */
    public boolean holds(String other) {
        return other.startsWith(code);
    }
}
