package cn.onestop.cases.crypto;

/** What an earlier version stored in clear and this one seals; a bean for each kind of documents. */
public interface StillInClear {
    /**
     * Seals it, beside users and other versions; may be stopped and run again.
     *
     * @return what was done; nothing is left when no earlier version runs any more
     */
    Outcome seal();

    /**
     * What a run did.
     *
     * @param sealed documents that are sealed now
     * @param left documents that are not
     */
    record Outcome(long sealed, long left) {}
}
