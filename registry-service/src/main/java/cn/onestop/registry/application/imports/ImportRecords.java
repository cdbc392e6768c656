package cn.onestop.registry.application.imports;

import java.util.Optional;

/** What imports reported, by the caller's key, so that a repeat is answered as the first time. A port. */
public interface ImportRecords {
    /** @param content hash of the list that was sent */
    record Done(String content, ImportReport report) {}

    Optional<Done> find(String key);

    void keep(String key, Done done);
}
