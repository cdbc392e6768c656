package cn.onestop.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The answer that was kept when a request took effect first, and is given again, letter by letter, to every repeat.
 *
 * @param json the text of a {@code T}
 * @param <T> what the contract says of it
 */
public record KeptAnswer<T>(@JsonValue @JsonRawValue String json) {}
