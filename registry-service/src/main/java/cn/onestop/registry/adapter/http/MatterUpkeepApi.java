package cn.onestop.registry.adapter.http;

import cn.onestop.registry.application.RebuildingMatters;
import cn.onestop.registry.application.RebuildingMatters.Rebuilt;
import cn.onestop.registry.application.Reconciliations;
import cn.onestop.registry.application.ReconcilingMatters;
import cn.onestop.registry.application.ReconcilingMatters.Report;
import cn.onestop.web.Access;
import cn.onestop.web.Problems;
import cn.onestop.web.Whole;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** What operators do with the matter register. */
@RestController
class MatterUpkeepApi {
    private static final String SCOPE = "registry.rebuild";

    private final RebuildingMatters rebuilding;
    private final ReconcilingMatters reconciling;
    private final Reconciliations reconciliations;

    MatterUpkeepApi(RebuildingMatters rebuilding, ReconcilingMatters reconciling, Reconciliations reconciliations) {
        this.rebuilding = rebuilding;
        this.reconciling = reconciling;
        this.reconciliations = reconciliations;
    }

    @Operation(
            summary = "Rebuild the matter register from the lines' feeds; a line that is away is named as incomplete")
    @Access(scope = SCOPE)
    @PostMapping("/internal/matters/rebuild")
    Whole<Rebuilt> rebuildMatters() {
        return new Whole<>(rebuilding.rebuild());
    }

    @Operation(summary = "Compare the matter register with the lines' feeds now")
    @Access(scope = SCOPE)
    @PostMapping("/internal/matters/reconcile")
    Report reconcileMatters() {
        return reconciling.reconcile();
    }

    @Operation(summary = "What the last nightly comparison found")
    @Access(scope = SCOPE)
    @GetMapping("/internal/matters/reconciliation")
    Report latestReconciliation() {
        return reconciliations.latest().orElseThrow(Problems::notFound);
    }
}
