package cn.onestop.registry.config;

import cn.onestop.kernel.WorkingCalendar;
import cn.onestop.registry.application.Reconciliations;
import cn.onestop.registry.application.ReconcilingMatters;
import cn.onestop.registry.application.ReconcilingMatters.Report;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Compares the matter register with the lines once a night, on one instance. */
@Component
class NightlyReconciliation {
    private static final Logger log = LoggerFactory.getLogger(NightlyReconciliation.class);

    private final ReconcilingMatters reconciling;
    private final Reconciliations reconciliations;
    private final AtomicLong differing = new AtomicLong();

    NightlyReconciliation(ReconcilingMatters reconciling, Reconciliations reconciliations, MeterRegistry meters) {
        this.reconciling = reconciling;
        this.reconciliations = reconciliations;
        Gauge.builder("onestop.matters.differing", differing, AtomicLong::get)
                .description("cases that differed between the matter register and their line last night")
                .register(meters);
    }

    @Scheduled(cron = "${onestop.registry.reconcile}", zone = "Asia/Shanghai")
    void reconcile() {
        LocalDate night = LocalDate.now(WorkingCalendar.ZONE);
        if (!reconciliations.claim(night)) {
            return;
        }
        Report report = reconciling.reconcile();
        reconciliations.keep(night, report);
        differing.set(report.differing());
        if (report.differing() > 0) {
            log.warn("the matter register differs from the lines in {} cases", report.differing());
        }
    }
}
