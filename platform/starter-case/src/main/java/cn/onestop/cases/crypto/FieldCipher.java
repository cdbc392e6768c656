package cn.onestop.cases.crypto;

/** Seals single texts of a case, so that they can lie in the database, and opens them again. */
public interface FieldCipher {
    /**
     * Encrypts a text for this case and this field only.
     *
     * @param caseId the case's reference
     * @param field the field's path in the document: {@code state.narrative}
     * @return a printable text that names the key it lies under
     */
    String seal(String caseId, String field, String clear);

    /**
     * Decrypts what {@link #seal} made for the same case and the same field.
     *
     * @throws Unreadable when it was made for another case or field, was changed, or its key is gone
     */
    String open(String caseId, String field, String sealed);

    /** A sealed text that can't be opened; says which case and field, never what is in it. */
    final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Unreadable(String caseId, String field, String why) {
            super(caseId + " " + field + " can't be opened: " + why);
        }
    }
}
