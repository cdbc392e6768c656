package cn.onestop.identity.domain;

/** The authority that knows whether a number, a name and a phone belong to one person. */
public interface RealNames {
    boolean confirms(IdentityNumber number, PersonName name, Phone phone);
}
