package cn.onestop.lawyer.application;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The matter register, asked for conflicts: parts that a person has had, never in which case. A port. */
public interface OtherLines {
    /** @param line wire name of the line */
    record Part(String line, String role) {}

    /**
     * @param person whose parts are asked for
     * @param others keys of the people and organisations on the other side
     * @param matter the matter of the case, or null
     */
    List<Part> of(String person, Set<String> others, @Nullable String matter);
}
