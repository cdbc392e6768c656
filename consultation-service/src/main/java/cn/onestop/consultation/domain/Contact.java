package cn.onestop.consultation.domain;

import cn.onestop.kernel.Reference;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a consultation came.
 *
 * @param area code of the area from which it came; who is responsible may change
 * @param proxy who recorded it for the inquirer; null when the inquirer wrote it, or a call-centre or another line sent it
 * @param call the call-centre's record; null for any other way
 */
public record Contact(
        Reference reference,
        Reference matter,
        Instant openedAt,
        Channel channel,
        String area,
        @Nullable Proxy proxy,
        @Nullable Call call) {

    /**
     * Staff who recorded the contact for somebody, with the consent.
     *
     * @param scope what the inquirer agreed to; empty for an anonymous one
     */
    public record Proxy(String staff, String scope, Instant givenAt) {}

    /**
     * A call as the call-centre knows it.
     *
     * @param agent as the call-centre names who took it; empty when nobody did
     */
    public record Call(
            String id,
            String centre,
            Instant startedAt,
            @Nullable Instant endedAt,
            String agent) {}

    /** Six digits: the county, by which figures are told. */
    public String county() {
        return area.length() <= 6 ? area : area.substring(0, 6);
    }
}
