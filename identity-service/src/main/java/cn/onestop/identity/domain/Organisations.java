package cn.onestop.identity.domain;

import java.util.Collection;
import java.util.Map;

/** The register of organisations. */
public interface Organisations {
    /** Adds the organisation, unless one with the same code is there, which is returned then. */
    Added add(Organisation organisation);

    Map<String, PersonName> names(Collection<String> keys);

    /** @param created false when it was there already */
    record Added(Organisation organisation, boolean created) {}
}
