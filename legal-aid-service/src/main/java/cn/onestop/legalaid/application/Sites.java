package cn.onestop.legalaid.application;

/** The register of places. */
public interface Sites {
    /** The nearest legal aid centre for the area: its own, or that of an area above. */
    Centre nearestCentre(String area);

    /** A legal aid centre. */
    record Centre(String id, String name) {}
}
