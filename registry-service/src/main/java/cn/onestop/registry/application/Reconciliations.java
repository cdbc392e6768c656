package cn.onestop.registry.application;

import cn.onestop.registry.application.ReconcilingMatters.Report;
import java.time.LocalDate;
import java.util.Optional;

/** What the nightly comparison found, day by day. A port. */
public interface Reconciliations {
    /** Whether the caller is the first to ask, and so has to do it. */
    boolean claim(LocalDate day);

    void keep(LocalDate day, Report report);

    Optional<Report> latest();
}
