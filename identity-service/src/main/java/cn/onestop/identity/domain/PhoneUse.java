package cn.onestop.identity.domain;

/** What a phone that another account has is to who proves it. */
public enum PhoneUse {
    /** Nobody else's: an operator gave the number to somebody new. */
    OWN,
    /** One of several people's, as in a family; each logs in by the own log-in name. */
    SHARED
}
