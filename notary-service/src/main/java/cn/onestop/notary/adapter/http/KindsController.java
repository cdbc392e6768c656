package cn.onestop.notary.adapter.http;

import cn.onestop.kernel.Text;
import cn.onestop.notary.domain.kinds.Material;
import cn.onestop.notary.domain.kinds.MatterKind;
import cn.onestop.notary.domain.kinds.MatterKinds;
import cn.onestop.web.Access;
import cn.onestop.web.Whole;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What can be notarized, with what, where and for how much. */
@Tag(name = "kinds")
@RestController
@RequestMapping("/api/notarization-kinds")
class KindsController {
    private final MatterKinds kinds;

    KindsController(MatterKinds kinds) {
        this.kinds = kinds;
    }

    /**
     * @param personal whether nobody may act for the person (Notarization Law art. 26)
     * @param aboutRealEstate whether it is notarized where the real estate lies (art. 25)
     * @param generalPlacesToo whether real estate leaves residence and place of the act open (art. 25)
     * @param baseYuan the fee, and the least where it grows with an amount
     * @param perMille of the amount at stake; 0 where it does not count
     */
    record KindView(
            String code,
            Text title,
            boolean personal,
            boolean aboutRealEstate,
            boolean generalPlacesToo,
            boolean enforceable,
            Text meaning,
            List<Material> materials,
            BigDecimal baseYuan,
            BigDecimal perMille) {
        static KindView of(MatterKind kind) {
            return new KindView(
                    kind.code(),
                    kind.title(),
                    kind.personal(),
                    kind.aboutRealEstate(),
                    kind.generalPlacesToo(),
                    kind.enforceable(),
                    kind.meaning(),
                    kind.materials(),
                    kind.fee().baseYuan(),
                    kind.fee().perMille());
        }
    }

    @Operation(summary = "What can be notarized: material, place, fee, and whether nobody may act for the person")
    @Access(anyone = true)
    @GetMapping
    Whole<KindView> kinds() {
        return Whole.of(kinds.all(), KindView::of);
    }
}
