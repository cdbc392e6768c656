package cn.onestop.registry.domain.search;

/** An entry that was found; a lower rank fits better. */
public record Hit<E>(E entry, int rank) {}
