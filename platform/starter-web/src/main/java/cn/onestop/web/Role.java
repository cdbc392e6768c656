package cn.onestop.web;

/** What an account may be. All but CITIZEN, PARTNER and ADMIN are staff, scoped to an area and its subtree. */
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
