package cn.onestop.registry.domain;

/** What can be had at a site. */
public enum Offering {
    CONSULTATION,
    MEDIATION,
    LEGAL_AID,
    NOTARY,
    FORENSIC,
    LAWYER,
    PUBLICITY,
    /** Another line's people by video, with the site's clerk beside the person. */
    REMOTE
}
