package cn.onestop.registry.domain;

/** What a site has for people who need it (Accessibility Law arts 32, 41). */
public enum Accessibility {
    STEP_FREE,
    ACCESSIBLE_TOILET,
    SIGN_LANGUAGE,
    HEARING_LOOP,
    BRAILLE,
    LARGE_PRINT
}
