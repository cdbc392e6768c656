package cn.onestop.lawyer.domain.directory;

import cn.onestop.kernel.Entry;
import cn.onestop.kernel.Text;

/**
 * Where practitioners work: a law firm, which alone takes on cases (Lawyers Law art. 25), or a grassroots legal service office.
 *
 * @param area where it sits
 * @param district code of the area within which an office's workers act; a firm's lawyers act anywhere
 * @param creditCode unified social credit code, or empty where it is not known
 */
public record Firm(
        String id,
        long version,
        String name,
        Kind kind,
        String area,
        String district,
        String creditCode,
        String address,
        boolean sample)
        implements Entry {

    /** What it is. */
    public enum Kind {
        LAW_FIRM("律师事务所", "Law firm"),
        GRASSROOTS_OFFICE("基层法律服务所", "Grassroots legal service office");

        private final Text title;

        Kind(String zh, String en) {
            this.title = new Text(zh, en);
        }

        public Text title() {
            return title;
        }
    }
}
