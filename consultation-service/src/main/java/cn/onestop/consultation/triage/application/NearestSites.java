package cn.onestop.consultation.triage.application;

import cn.onestop.cases.neighbours.Places;
import cn.onestop.consultation.triage.domain.Route;
import cn.onestop.web.ProblemException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Where the nearest site of a line is; while the register is away the outcome is told without it. */
@Service
public class NearestSites {
    private static final Logger LOG = LoggerFactory.getLogger(NearestSites.class);

    private final Places places;

    NearestSites(Places places) {
        this.places = places;
    }

    public Optional<Places.Place> of(Route.OnLine route, String area) {
        try {
            return places.nearest(area, route.service());
        } catch (ProblemException e) {
            LOG.warn("no site of {} for {}: {}", route.service(), area, e.getMessage());
            return Optional.empty();
        }
    }
}
