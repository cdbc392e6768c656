package cn.onestop.cases.views;

import cn.onestop.cases.Stored;
import cn.onestop.kernel.Case;
import java.time.Instant;

/** A case in a list: no names, nothing of what it is about. */
public record CaseBrief(
        String reference,
        String matter,
        Named kind,
        Named status,
        boolean closed,
        String area,
        Instant openedAt,
        long version) {

    public static CaseBrief of(Stored<? extends Case<?>> stored, Named kind, Named status) {
        Case<?> aggregate = stored.value();
        return new CaseBrief(
                aggregate.reference().toString(),
                aggregate.matter().toString(),
                kind,
                status,
                aggregate.isClosed(),
                aggregate.area(),
                aggregate.openedAt(),
                stored.version());
    }
}
