package cn.onestop.legalaid.domain;

/**
 * Who gives the aid (art. 12).
 *
 * @param key the person's key
 * @param yearsOfRelevantPractice years of practice in matters of this kind
 */
public record Counsel(String key, String name, Profession profession, String firm, int yearsOfRelevantPractice) {
    /** Who may be assigned. */
    public enum Profession {
        LAWYER,
        GRASSROOTS_LEGAL_WORKER,
        VOLUNTEER,
        CENTRE_STAFF
    }
}
