package cn.onestop.web;

/** Strong entity tags made of version numbers. */
public final class Etags {
    private Etags() {}

    /** {@code "7"}, quotes included, as the ETag header takes it. */
    public static String of(long version) {
        return "\"" + version + "\"";
    }
}
