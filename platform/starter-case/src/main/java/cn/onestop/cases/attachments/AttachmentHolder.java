package cn.onestop.cases.attachments;

/** Knows whether a case holds an attachment; asked when a binding was not finished. */
@FunctionalInterface
public interface AttachmentHolder {
    /** An exception means that it can't be known now, and it is asked again later. */
    boolean holds(String caseReference, String attachmentId);
}
