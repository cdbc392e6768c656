package cn.onestop.identity.domain;

/**
 * Whom an account was opened for, as the opener said it: a claim, until the holder sets the first password. It shows no
 * case to anyone and leads to nobody's record.
 *
 * @param phone where the code goes, unless the holder has a proven phone in the register
 */
public record Invitation(PersonName name, IdentityNumber number, Phone phone) {}
