package cn.onestop.registry.domain.search;

import java.util.List;

/** How a Chinese character is read. A port: the dictionary behind it is a library's. */
public interface Readings {
    /** Every reading in lower-case letters without tone, the commonest first, {@code lü} also as {@code lv}; empty when it is no Chinese character. */
    List<String> of(char character);
}
