package cn.onestop.notary.domain.directory;

import cn.onestop.kernel.Entry;

/**
 * A notary office of the directory (Notarization Law arts 6 to 9).
 *
 * @param area where it has its seat
 * @param serves code of the area whose places make it competent (art. 25)
 */
public record NotaryOffice(
        String id, long version, String name, String area, String serves, String address, boolean sample)
        implements Entry {
    public boolean isFor(String place) {
        return place.startsWith(serves);
    }
}
