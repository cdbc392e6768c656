package cn.onestop.registry.domain.search;

/** What can be found in a {@link Directory}: it has a name and belongs to an area. */
public interface Entry {
    String id();

    String name();

    /** Code of the area; codes are hierarchical prefixes. */
    String area();
}
