package cn.onestop.mediation.application;

import cn.onestop.mediation.domain.Mediator;
import cn.onestop.mediation.domain.Site;
import java.util.List;

/** The register of places and people. */
public interface Register {
    /** The nearest site that mediates for the area: its own, or that of an area above. */
    Site nearestMediation(String area);

    /** The mediators who serve the area. */
    List<Mediator> mediators(String area);
}
