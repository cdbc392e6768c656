package cn.onestop.mediation.domain;

/** The dispute-resolution site or committee that handles the case, as the registry names it. */
public record Site(String id, String name) {}
