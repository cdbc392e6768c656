package cn.onestop.legalaid.domain;

/** What a file of an application is. */
public enum DocumentKind {
    IDENTITY,
    /** Shows income and assets, or is the signed promise of integrity (art. 41). */
    HARDSHIP,
    /** Shows that the applicant belongs to a group of art. 42. */
    MEMBERSHIP,
    MANDATE,
    EVIDENCE,
    /** A judgment, award or agreement out of the aided matter (art. 50). */
    PAPER,
    OTHER
}
