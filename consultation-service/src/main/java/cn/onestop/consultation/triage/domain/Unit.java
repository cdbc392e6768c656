package cn.onestop.consultation.triage.domain;

/** What a limit is counted in. */
public enum Unit {
    DAYS,
    MONTHS,
    YEARS
}
