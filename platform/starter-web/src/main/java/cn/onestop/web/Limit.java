package cn.onestop.web;

/** How many items at most, out of the parameter {@code limit}: 1 to 200, 50 unless said. A controller argument. */
public record Limit(int value) {
    public static final int DEFAULT = 50;
    public static final int MAX = 200;
}
