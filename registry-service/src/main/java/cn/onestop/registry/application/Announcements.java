package cn.onestop.registry.application;

/** Tells every instance of a change. A port; an announcement that is lost is made good by the epoch. */
@FunctionalInterface
public interface Announcements {
    void tell(Change change);
}
