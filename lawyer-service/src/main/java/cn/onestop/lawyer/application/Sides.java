package cn.onestop.lawyer.application;

import java.util.List;
import java.util.Set;

/** Who acted for whom on this line, by keyed hashes. A port. */
public interface Sides {
    /** One case that this firm has, or had. */
    record Side(String matter, boolean closed, Set<String> clients, Set<String> opponents) {}

    /** Cases that the firm accepted in which anybody of these stands on a side; bounded. */
    List<Side> ofFirm(String firm, Set<String> anybody);
}
