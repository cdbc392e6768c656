package cn.onestop.forensic.domain;

/** A person or an organisation of the register of persons, with a name to show. */
public record Somebody(String key, String name) {}
