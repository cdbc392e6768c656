package cn.onestop.notary.domain;

/**
 * The office at which a case is, as it stood when the case began.
 *
 * @param serves code of the area whose places make it competent
 */
public record Office(String id, String name, String area, String serves, String address) {
    boolean isFor(String place) {
        return place.startsWith(serves);
    }
}
