package cn.onestop.kernel;

/**
 * Someone who has a part in a case.
 *
 * @param key the person's or organisation's key in the identity service
 * @param role the part: {@code APPLICANT}, {@code RESPONDENT}, …; named by the line
 */
public record Party(String key, String role) {}
