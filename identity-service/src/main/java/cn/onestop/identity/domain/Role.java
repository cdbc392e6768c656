package cn.onestop.identity.domain;

/** What an account may be, as tokens name it. All but CITIZEN, PARTNER and ADMIN are staff, scoped to areas. */
public enum Role {
    CITIZEN,
    CLERK,
    HOTLINE_AGENT,
    MEDIATOR,
    AID_OFFICER,
    LAWYER,
    NOTARY,
    APPRAISER,
    SUPERVISOR,
    PARTNER,
    ADMIN
}
